import { z } from 'zod'

const part = z.object({ heading: z.string().optional(), text: z.string() })

/** A piece of an issue: Markdown, under a heading of its own or none. */
export type IssuePart = z.output<typeof part>

/** The words of an issue in one language. */
export interface IssueText {
  slug: string
  title: string
  summary: string
  parts: IssuePart[]
}

const parts = z.array(part)

/** Reads the parts as the store keeps them. */
export function readParts(kept: string): IssuePart[] {
  return parts.parse(JSON.parse(kept))
}
