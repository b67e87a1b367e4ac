import type { ReactNode } from 'react'
import { type MarkdownNode, parseMarkdown } from '@/lib/markdown'

/** Markdown of a content file: paragraphs, lists, links and strong text; it was checked when it was published. */
export function Markdown({ source }: { source: string }) {
  return <>{parseMarkdown(source).map(render)}</>
}

function render(node: MarkdownNode, key: number): ReactNode {
  if (node.type === 'text') return node.value
  const children = node.children.map(render)
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{children}</p>
    case 'strong':
      return <strong key={key}>{children}</strong>
    case 'item':
      return <li key={key}>{children}</li>
    case 'list':
      return node.ordered ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>
    case 'link':
      return (
        <a key={key} href={node.url}>
          {children}
        </a>
      )
  }
}
