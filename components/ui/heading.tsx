import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/routing'

export type HeadingLevel = 2 | 3

interface HeadingProps {
  level: HeadingLevel
  id?: string
  /** The language of its words, where it is not the page's. */
  lang?: Locale | undefined
  children: ReactNode
}

/** A heading of the level that its place in the page asks for, so that no level is skipped. */
export function Heading({ level, id, lang, children }: HeadingProps) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <Tag id={id} lang={lang}>
      {children}
    </Tag>
  )
}
