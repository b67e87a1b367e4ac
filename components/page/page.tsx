import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Place } from '@/i18n/navigation'
import { Footer } from './footer'
import { Header } from './header'
import { Imprint } from './imprint'

interface PageProps {
  /** Where this page is: for the language switch and the current entry of the menu. */
  here: Place
  /** The newsletter's own page shows the form itself. */
  withSignUp?: boolean
  /** A refusal has no address of its own to print. */
  withImprint?: boolean
  children: ReactNode
}

/** The frame of every page: skip link, header, main, footer. */
export function Page({ here, withSignUp = true, withImprint = true, children }: PageProps) {
  const t = useTranslations('Page')
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Header here={here} />
      {withImprint && <Imprint here={here} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer withSignUp={withSignUp} />
    </>
  )
}
