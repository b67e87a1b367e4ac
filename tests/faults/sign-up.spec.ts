import Sqlite from 'better-sqlite3'
import { signUpFields } from '../e2e/support/form'
import { words } from '../e2e/support/languages'
import { ORIGIN } from '../e2e/support/site'
import { anyAddress, expect, test } from '../e2e/support/test'
import { type Site, startSite } from './support/server'

const HOST = new URL(ORIGIN).host

/** Signs an address up; undefined when there was no answer. */
async function signUp(site: Site, html: string, address: string): Promise<Response | undefined> {
  const body = new FormData()
  for (const [name, value] of Object.entries(signUpFields(html, address))) body.append(name, value)
  const headers = { Origin: ORIGIN, 'X-Forwarded-For': anyAddress() }
  return fetch(`${site.origin}/ro/newsletter`, { method: 'POST', body, headers, redirect: 'manual' }).catch(
    () => undefined,
  )
}

const formOf = async (site: Site) => (await fetch(`${site.origin}/ro/newsletter`)).text()

test('while another holds the store, a visitor is told so within 1.5 s, and then signs up (D-08)', async () => {
  const site = await startSite()
  const html = await formOf(site)
  // The first answer of a server takes longer than the others.
  await signUp(site, html, 'first@example.org')
  const lock = new Sqlite(site.databaseFile)
  lock.exec('BEGIN IMMEDIATE')
  const began = performance.now()
  const answer = await signUp(site, html, 'ana@example.org')
  const took = performance.now() - began
  expect(answer?.status).toBe(503)
  expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await answer?.text()).toContain(words.ro.Refused.unavailable.title)
  expect(took, 'time of the answer in ms').toBeLessThan(1_500)
  // Others read their pages meanwhile.
  expect((await fetch(`${site.origin}/ro/despre`, { headers: { Host: HOST } })).status).toBe(200)
  lock.exec('ROLLBACK')
  lock.close()
  expect((await signUp(site, html, 'ana@example.org'))?.status).toBe(303)
  expect(site.log()).not.toContain('ana@')
  await site.stop()
})
