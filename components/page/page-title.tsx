import type { ReactNode } from 'react'
import { Illustration } from '@/components/ui/illustration'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import type { Locale } from '@/i18n/routing'

interface PageTitleProps {
  title: string
  lead?: string | null
  /** Whether the title's own picture hangs at its side. */
  picture?: boolean
  /** The one language of a record that has no other. */
  original?: Locale | undefined
  children?: ReactNode
}

/** The head of a page: its one `h1`, the opening words, and what else belongs there. */
export function PageTitle({ title, lead, picture = false, original, children }: PageTitleProps) {
  const lang = useForeign(original)
  return (
    <div className="page-title">
      <h1 lang={lang}>{title}</h1>
      <OnlyIn original={original} />
      {lead && (
        <p className="lead" lang={lang}>
          {lead}
        </p>
      )}
      {children}
      {picture && <Illustration title={title} columns={12} rows={4} />}
    </div>
  )
}
