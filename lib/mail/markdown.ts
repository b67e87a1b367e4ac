import { type MarkdownNode, parseMarkdown } from '../markdown.ts'
import { escapeXml } from '../xml.ts'
import { type MailHtml, mailLink, mailList, mailParagraph } from './look.ts'

/**
 * Markdown of a content file as the two forms of a mail.
 *
 * @param page The absolute address of the page that has the same words: links within the site are made whole from it.
 */
export function markdownForMail(source: string, page: string): { html: MailHtml[]; text: string } {
  const nodes = parseMarkdown(source)
  const whole = (url: string) => new URL(url, page).href
  return {
    html: nodes.map((node) => block(node, whole)),
    text: nodes.map((node) => plain(node, whole)).join('\n\n'),
  }
}

type Whole = (url: string) => string

function block(node: MarkdownNode, whole: Whole): MailHtml {
  if (node.type === 'list') {
    return mailList(
      node.children.map((item) => inline(item, whole)),
      node.ordered,
    )
  }
  return mailParagraph(inline(node, whole))
}

function inline(node: MarkdownNode, whole: Whole): MailHtml {
  if (node.type === 'text') return escapeXml(node.value)
  if (node.type === 'link') return mailLink(words(node), whole(node.url))
  if (node.type === 'list') return block(node, whole)
  const inside = node.children.map((child) => inline(child, whole)).join('')
  return node.type === 'strong' ? `<strong>${inside}</strong>` : inside
}

/** The text alone of a piece of Markdown. */
function words(node: MarkdownNode): string {
  return node.type === 'text' ? node.value : node.children.map(words).join('')
}

function plain(node: MarkdownNode, whole: Whole): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'link':
      return `${words(node)} (${whole(node.url)})`
    case 'list':
      return node.children
        .map((item, index) => `${node.ordered ? `${index + 1}.` : '-'} ${plain(item, whole)}`)
        .join('\n')
    default:
      return node.children.map((child) => plain(child, whole)).join('')
  }
}
