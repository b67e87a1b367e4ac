import { cache } from 'react'
import type { Locale } from '../../i18n/routing.ts'
import { database, type PrismaClient } from '../db/client.ts'

/** A text of consent as it is shown, and as the evidence names it. */
export interface ConsentView {
  version: number
  text: string
  sha256: string
}

/** The text that people agree to now, once for each page that shows it. */
export const currentConsent = cache(async (locale: Locale): Promise<ConsentView> => {
  const { version, translations } = await database().consentText.findFirstOrThrow({
    orderBy: { version: 'desc' },
    include: { translations: true },
  })
  return viewOf(version, translations, locale)
})

/** The text of a version that a form says it showed: a page from before a newer one may still be open. */
export async function consentOf(
  store: PrismaClient,
  version: number,
  locale: Locale,
): Promise<ConsentView | undefined> {
  const found = await store.consentText.findUnique({ where: { version }, include: { translations: true } })
  return found ? viewOf(version, found.translations, locale) : undefined
}

function viewOf(version: number, rows: Array<{ locale: string; text: string; sha256: string }>, locale: Locale) {
  const { text, sha256 } = rows.find((row) => row.locale === locale) ?? {}
  if (text === undefined || sha256 === undefined) throw new Error(`Consent text ${version} is not in ${locale}`)
  return { version, text, sha256 }
}
