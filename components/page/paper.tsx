import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'
import type { Place } from '@/i18n/navigation'
import { Imprint } from './imprint'
import { PrintControl } from './print-control'

interface PaperProps {
  /** The page that this one is the printer-friendly version of. */
  of: Place
  /** The way back to it. */
  back: ReactNode
  children: ReactNode
}

/** The frame of a page made for paper: the name, where the page comes from, and no more to press than is needed. */
export function Paper({ of, back, children }: PaperProps) {
  const header = useTranslations('Header')
  return (
    <>
      <header className="site-header wrap">
        <p className="wordmark">
          <Mark />
          <span>{header('name')}</span>
        </p>
      </header>
      <main className="paper" id="content">
        <Imprint here={of} />
        <div className="wrap">
          <div className="page-bar">
            {back}
            <PrintControl />
          </div>
          {children}
        </div>
      </main>
    </>
  )
}
