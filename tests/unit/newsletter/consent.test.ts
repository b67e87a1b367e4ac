import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { getLegalPage } from '../../../lib/data/legal.ts'
import { database as site } from '../../../lib/db/client.ts'
import { directStore } from '../../../lib/db/direct-store.ts'
import { write } from '../../../lib/db/write.ts'
import { browserFamily } from '../../../lib/newsletter/browser.ts'
import { hashOfEvidence, recordConsent } from '../../../lib/newsletter/consent.ts'
import { agreementTo, currentConsent } from '../../../lib/newsletter/consent-text.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { START, signUpOf } from '../support/newsletter.ts'
import { openSiteStore } from '../support/site-store.ts'
import { publishedStore } from '../support/store.ts'

openSiteStore()

const step = { at: new Date('2026-11-24T10:00:00.123Z'), addressHmac: 'hmac', locale: 'ro', method: 'form' } as const

test('evidence is a chain: each row holds the hash of the row before it, and of itself (N-23)', async () => {
  const { database } = publishedStore()
  await write(database, (tx) => recordConsent(tx, { ...step, event: 'requested', page: '/ro/newsletter' }))
  await write(database, (tx) => recordConsent(tx, { ...step, event: 'confirmed' }))
  const [first, second] = await database.consentEvent.findMany({ orderBy: { id: 'asc' } })
  if (!first || !second) throw new Error('two rows')
  expect(first.at).toEqual(step.at)
  expect(second.previousHash).toBe(first.hash)
  expect([first, second].map(hashOfEvidence)).toEqual([first.hash, second.hash])
})

test('nobody changes or removes a row, whatever program asks', async () => {
  const { database, file } = publishedStore()
  await write(database, (tx) => recordConsent(tx, { ...step, event: 'requested' }))
  const other = new Database(file)
  expect(() => other.exec(`UPDATE "ConsentEvent" SET "event" = 'confirmed'`)).toThrow('append-only')
  expect(() => other.exec('DELETE FROM "ConsentEvent"')).toThrow('append-only')
  for (const [own, others] of [
    ['"id"', `'another hash'`],
    ['"id" + 1', '"hash"'],
  ])
    expect(() =>
      other.exec(`INSERT OR REPLACE INTO "ConsentEvent" SELECT ${own}, 'confirmed', "at", "addressHmac", "locale", "page", "method",
        "consentText", "consentHash", "privacyVersion", "formVersion", "browser", "tokenHash", "previousHash", ${others} FROM "ConsentEvent"`),
    ).toThrow('append-only')
  other.close()
  expect(await database.consentEvent.count({ where: { event: 'requested' } })).toBe(1)
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test.for(routing.locales)(
  'evidence names the exact words of the label, and the privacy page in force (N-23, J-03, J-05, %s)',
  async (locale) => {
    const { version, text } = await currentConsent(locale)
    expect(text).toContain({ ro: 'Centrul Cultural Clujean', en: 'Cluj Cultural Center' }[locale])
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(60)
    const agreement = await agreementTo(await directStore(site()), version, locale)
    const { database } = publishedStore()
    await requestSubscription(database, signUpOf('ana@example.org', { locale, ...agreement }), START)
    expect(await database.consentEvent.findFirst()).toMatchObject({
      consentText: String(version),
      consentHash: sha256(text),
      privacyVersion: (await getLegalPage('privacy', locale)).version,
    })
  },
)

test('the newest text is shown; whose page shows an older one agrees to that, and to none that never was (N-24)', async () => {
  const { version, sha256: hash } = await currentConsent('ro')
  const words = { state: 'published', wording: '', source: '', text: 'Alt text.', sha256: sha256('Alt text.') }
  const translations = { create: routing.locales.map((locale) => ({ ...words, locale })) }
  await site().consentText.create({ data: { key: 'newest', version: version + 1, translations } })
  expect(await currentConsent('ro')).toEqual({ version: version + 1, text: 'Alt text.', sha256: words.sha256 })
  const agreedTo = async (number: number) => (await agreementTo(await directStore(site()), number, 'ro'))?.consent
  expect(await agreedTo(version)).toEqual({ version, sha256: hash })
  expect(await agreedTo(version + 1)).toEqual({ version: version + 1, sha256: words.sha256 })
  expect(await agreedTo(version + 2)).toBeUndefined()
})

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

test.for([
  ['Chrome', CHROME],
  ['Chrome', `${IPHONE} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`],
  ['Edge', `${CHROME} Edg/142.0.0.0`],
  ['Edge', `${CHROME.replace(' Safari', ' Mobile Safari')} EdgA/142.0.0.0`],
  ['Opera', `${CHROME} OPR/125.0.0.0`],
  ['Samsung Internet', CHROME.replace('Chrome', 'SamsungBrowser/29.0 Chrome')],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
  ['Firefox', `${IPHONE} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`],
  ['Safari', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`],
  ['other', 'curl/8.5.0'],
  ['other', null],
] as const)('of a browser the evidence keeps its family alone: %s (N-23)', ([family, userAgent]) => {
  expect(browserFamily(userAgent)).toBe(family)
})
