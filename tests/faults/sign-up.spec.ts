import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { signUpFields } from '../e2e/support/form'
import { FULL } from '../e2e/support/full'
import { type Locale, locales, words } from '../e2e/support/languages'
import { at, ORIGIN } from '../e2e/support/site'
import { anyAddress, expect, test } from '../e2e/support/test'
import { type Site, startSite } from './support/server'

const HOST = new URL(ORIGIN).host

/** Signs an address up; undefined when there was no answer. */
async function signUp(site: Site, html: string, address: string, locale: Locale = 'ro'): Promise<Response | undefined> {
  const body = new FormData()
  for (const [name, value] of Object.entries(signUpFields(html, address))) body.append(name, value)
  const headers = { Origin: ORIGIN, 'X-Forwarded-For': anyAddress() }
  return fetch(site.origin + at('/newsletter', locale), { method: 'POST', body, headers, redirect: 'manual' }).catch(
    () => undefined,
  )
}

/** How often a server is killed. */
const ROUNDS = FULL ? 100 : 3

const TABLES = ['SubscriptionRequest', 'ConsentEvent', 'OutboxMessage']

const counts = (database: Sqlite.Database) =>
  TABLES.map((table) => Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()))

function countsIn(site: Site): number[] {
  const database = new Sqlite(site.databaseFile, { readonly: true })
  const found = counts(database)
  database.close()
  return found
}

const formOf = async (site: Site, locale: Locale = 'ro') =>
  (await fetch(site.origin + at('/newsletter', locale))).text()

test('while another holds the store, a visitor is told so within 1.5 s, and then signs up (D-08)', async () => {
  const site = await startSite()
  const html = await formOf(site)
  // The first answer of a server takes longer than the others.
  await signUp(site, html, 'first@example.org')
  const lock = new Sqlite(site.databaseFile)
  lock.exec('BEGIN IMMEDIATE')
  const times: number[] = []
  for (let visit = 0; visit < 3; visit++) {
    const began = performance.now()
    const answer = await signUp(site, html, 'ana@example.org')
    times.push(performance.now() - began)
    expect(answer?.status).toBe(503)
    expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer?.text()).toContain(words.ro.Refused.unavailable.title)
  }
  // The fastest of three: other tests work on the machine meanwhile.
  expect(Math.min(...times), 'time of the answer in ms').toBeLessThan(1_500)
  // Others read their pages meanwhile.
  expect((await fetch(`${site.origin}/ro/despre`, { headers: { Host: HOST } })).status).toBe(200)
  lock.exec('ROLLBACK')
  lock.close()
  expect((await signUp(site, html, 'ana@example.org'))?.status).toBe(303)
  expect(site.log()).not.toContain('ana@')
  await site.stop()
})

test('a server that is killed while people sign up keeps what it answered, and nothing by halves (D-04)', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const site = await startSite()
    const before = countsIn(site)
    const html = await formOf(site)
    // The first answer of a server takes longer than the others.
    expect((await signUp(site, html, `first.${crypto.randomUUID()}@example.org`))?.status).toBe(303)
    const told: string[] = []
    const senders = Array.from({ length: 4 }, async () => {
      while (site.isAlive()) {
        const address = `ana.${crypto.randomUUID()}@example.org`
        const answer = await signUp(site, html, address)
        if (answer?.status === 303) told.push(address)
      }
    })
    await expect.poll(() => told.length).toBeGreaterThan(5)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    await site.kill()
    await Promise.all(senders)
    const database = new Sqlite(site.databaseFile)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    const kept = database
      .prepare(`SELECT r.email FROM "SubscriptionRequest" r JOIN "OutboxMessage" o ON o.requestId = r.id`)
      .pluck()
      .all()
    expect(kept).toEqual(expect.arrayContaining(told))
    // Each adds one row to each of them, or none to any.
    const added = counts(database).map((count, index) => count - (before[index] ?? 0))
    expect(new Set(added).size, added.join()).toBe(1)
    database.close()
    await site.stop()
  }
})

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
