import { z } from 'zod'
import { isLocale } from '../../../i18n/routing.ts'
import { visibleAt } from '../../data/visible-at.ts'
import type { Write } from '../../db/write.ts'
import { issueText, readParts } from '../issue.ts'

const texts = z.partialRecord(z.enum(['ro', 'en']), issueText)

/** An issue's words in the languages in which it is published. */
export type IssueTexts = z.output<typeof texts>

/**
 * The words of an issue.
 *
 * @param at What visitors read of it at that moment; undefined for all that there is, drafts too.
 */
export async function textsOf(tx: Write, issueKey: string, at: Date | undefined): Promise<IssueTexts> {
  const rows = await tx.issueTranslation.findMany({ where: { issueKey, ...(at && visibleAt(at)) } })
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
