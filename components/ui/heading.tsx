import type { ReactNode } from 'react'

export type HeadingLevel = 2 | 3

/** A heading of the level that its place in the page asks for, so that no level is skipped. */
export function Heading({ level, id, children }: { level: HeadingLevel; id?: string; children: ReactNode }) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return <Tag id={id}>{children}</Tag>
}
