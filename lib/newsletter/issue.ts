import { z } from 'zod'

const part = z.object({ heading: z.string().optional(), text: z.string() })

/** A piece of an issue: Markdown, under a heading of its own or none. */
export type IssuePart = z.output<typeof part>

/** The words of an issue in one language. */
export const issueText = z.object({ slug: z.string(), title: z.string(), summary: z.string(), parts: z.array(part) })

export type IssueText = z.output<typeof issueText>

/** Reads the parts as the store keeps them. */
export function readParts(kept: string): IssuePart[] {
  return z.array(part).parse(JSON.parse(kept))
}
