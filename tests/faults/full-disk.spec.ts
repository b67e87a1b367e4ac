import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { locales, words } from '../e2e/support/languages'
import { at } from '../e2e/support/site'
import { expect, test } from '../e2e/support/test'
import { type Site, startSite } from './support/server'
import { formOf, signUp } from './support/visitors'

const TABLES = ['SubscriptionRequest', 'ConsentEvent', 'OutboxMessage']

const counts = (database: Sqlite.Database) =>
  TABLES.map((table) => Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()))

function countsIn(site: Site): number[] {
  const database = new Sqlite(site.databaseFile, { readonly: true })
  const found = counts(database)
  database.close()
  return found
}

/** Half of a page of the store: what is written into its log then ends in the middle. */
const ROOM_IN_BYTES = 2048

test('a full disk takes nothing by halves, visitors are told so, and when there is room they sign up (D-07)', async () => {
  const site = await startSite()
  const forms = { ro: await formOf(site, 'ro'), en: await formOf(site, 'en') }
  expect((await signUp(site, forms.ro, 'first@example.org'))?.status).toBe(303)
  const before = countsIn(site)
  site.limitFiles(statSync(`${site.databaseFile}-wal`).size + ROOM_IN_BYTES)
  for (const locale of locales) {
    const answer = await signUp(site, forms[locale], `ana.${locale}@example.org`, locale)
    expect(answer?.status).toBe(503)
    expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0)
    const html = await answer?.text()
    expect(html).toContain(words[locale].Refused.unavailable.title)
    expect(html).toContain(`<html lang="${locale}"`)
    expect(await formOf(site, locale)).toBe(forms[locale])
    // A page that is made now.
    expect((await fetch(`${site.origin}${at('/documents', locale)}/nothing`)).status).toBe(404)
  }
  expect(site.log()).toContain('sign-up.unavailable')
  expect(countsIn(site)).toEqual(before)
  site.limitFiles()
  for (const locale of locales)
    expect((await signUp(site, forms[locale], `ana.${locale}@example.org`, locale))?.status).toBe(303)
  expect(countsIn(site)).toEqual(before.map((count) => count + locales.length))
  const database = new Sqlite(site.databaseFile)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
  expect(site.log()).not.toContain('ana.')
  await site.stop()
})
