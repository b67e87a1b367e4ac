import { z } from 'zod'
import { isLocale } from '../../../i18n/routing.ts'
import type { Write } from '../../db/write.ts'
import { issueText, readParts } from '../issue.ts'

const texts = z.partialRecord(z.enum(['ro', 'en']), issueText)

/** An issue's words in the languages in which it is published. */
export type IssueTexts = z.output<typeof texts>

/** What visitors read of an issue at a moment. */
export async function textsOf(tx: Write, issueKey: string, at: Date): Promise<IssueTexts> {
  const rows = await tx.issueTranslation.findMany({
    where: {
      issueKey,
      state: 'published',
      AND: [
        { OR: [{ visibleFrom: null }, { visibleFrom: { lte: at } }] },
        { OR: [{ visibleUntil: null }, { visibleUntil: { gt: at } }] },
      ],
    },
  })
  const found: IssueTexts = {}
  for (const { locale, slug, title, summary, parts } of rows) {
    if (isLocale(locale)) found[locale] = { slug, title, summary, parts: readParts(parts) }
  }
  return found
}

/** Reads the words that a mailing keeps. */
export function readTexts(kept: string): IssueTexts {
  return texts.parse(JSON.parse(kept))
}
