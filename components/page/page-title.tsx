import type { ReactNode } from 'react'
import { Illustration } from '@/components/ui/illustration'

interface PageTitleProps {
  title: string
  lead?: string | null
  /** Whether the title's own picture hangs at its side. */
  picture?: boolean
  children?: ReactNode
}

/** The head of a page: its one `h1`, the opening words, and what else belongs there. */
export function PageTitle({ title, lead, picture = false, children }: PageTitleProps) {
  return (
    <div className="page-title">
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
      {picture && <Illustration title={title} columns={12} rows={4} />}
    </div>
  )
}
