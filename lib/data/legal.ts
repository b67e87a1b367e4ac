import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { sayPeriods } from '../newsletter/spans.ts'
import { pick } from './published.ts'

export type LegalKey = 'privacy' | 'cookies' | 'accessibility' | 'legal-notice'

/** A legal page; section bodies are Markdown. */
export interface LegalView {
  version: string
  /** ISO 8601 date from which this version holds. */
  date: string
  title: string
  intro: string
  sections: Array<{ anchor: string; heading: string; body: string }>
}

/** A legal page in one language. */
export async function getLegalPage(key: LegalKey, locale: Locale): Promise<LegalView> {
  const { version, date, translations, sections } = await database().legalPage.findUniqueOrThrow({
    where: { key },
    include: { translations: true, sections: { where: { locale }, orderBy: { position: 'asc' } } },
  })
  const { title, intro } = pick(translations, locale)
  return {
    version,
    date,
    title,
    intro,
    sections: sections.map(({ anchor, heading, body }) => ({ anchor, heading, body: sayPeriods(body, locale) })),
  }
}
