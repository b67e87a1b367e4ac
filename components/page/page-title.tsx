import type { ReactNode } from 'react'

/** The head of a page: its one `h1`, the opening words, and what else belongs there. */
export function PageTitle({ title, lead, children }: { title: string; lead?: string | null; children?: ReactNode }) {
  return (
    <div className="page-title">
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  )
}
