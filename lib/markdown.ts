import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The Markdown that content may use: what is not here does not exist on the site (S-18). */
export type MarkdownNode =
  | { type: 'text'; value: string }
  | { type: 'paragraph' | 'strong' | 'item'; children: MarkdownNode[] }
  | { type: 'list'; ordered: boolean; children: MarkdownNode[] }
  | { type: 'link'; url: string; children: MarkdownNode[] }

/** Addresses that a link may lead to. */
const SAFE_URL = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/

/**
 * Reads Markdown into the few kinds of node that the site shows.
 *
 * @throws RangeError that names the element, for anything else: raw HTML, headings, images, code, unsafe links.
 */
export function parseMarkdown(source: string): MarkdownNode[] {
  return fromMarkdown(source).children.map(convert)
}

function convert(node: Nodes): MarkdownNode {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value }
    case 'paragraph':
    case 'strong':
      return { type: node.type, children: node.children.map(convert) }
    case 'list':
      return { type: 'list', ordered: node.ordered ?? false, children: node.children.map(convert) }
    case 'listItem':
      return { type: 'item', children: node.children.map(convert) }
    case 'link':
      if (!SAFE_URL.test(node.url)) throw new RangeError(`link to ${node.url}`)
      return { type: 'link', url: node.url, children: node.children.map(convert) }
    default:
      throw new RangeError(node.type)
  }
}
