import { cache } from 'react'
import { z } from 'zod'
import type { Locale } from '../../i18n/routing.ts'
import { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { type Statements, select } from '../db/statements.ts'

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
  const { text, sha256 } = translations.find((row) => row.locale === locale) ?? {}
  if (text === undefined || sha256 === undefined) throw new Error(`Consent text ${version} is not in ${locale}`)
  return { version, text, sha256 }
})

/** What somebody agreed to, as the evidence names it. */
export interface Agreement {
  consent: Pick<ConsentView, 'version' | 'sha256'>
  /** Version of the privacy page in force. */
  privacyVersion: string
}

const agreements = z.array(z.object({ sha256: z.string(), privacyVersion: z.string() }))

/**
 * What a form agrees to that says which consent text it showed: a page from before a newer one may still be open. One
 * question, because every sign-up asks it (F-08).
 */
export async function agreementTo(store: Statements, version: number, locale: Locale): Promise<Agreement | undefined> {
  const [found] = await select(
    store,
    agreements,
    Prisma.sql`SELECT t."sha256", p."version" AS "privacyVersion"
    FROM "ConsentText" c JOIN "ConsentTextTranslation" t ON t."textKey" = c."key" JOIN "LegalPage" p
    WHERE c."version" = ${version} AND t."locale" = ${locale} AND p."key" = 'privacy'`,
  )
  return found && { consent: { version, sha256: found.sha256 }, privacyVersion: found.privacyVersion }
}
