import Database from 'better-sqlite3'
import { FIELDS } from '../../lib/newsletter/fields'
import { signUpFields } from './support/form'
import { locales } from './support/languages'
import { at, ORIGIN } from './support/site'
import { STANDINGS } from './support/standings'
import { anyAddress, expect, test } from './support/test'

/** What may differ from one answer to another whatever was asked. */
const OF_THE_MOMENT = ['date', 'keep-alive', 'connection']

/** Who then waits for a confirmation: they do stand differently, so one answer for all means something. */
const WAITING = ['none', 'pending', 'expired', 'unsubscribed', 'bouncedLongAgo']

function waits(address: string): boolean {
  const database = new Database('data/e2e/site.db', { readonly: true })
  const asked = 'SELECT count(*) FROM "SubscriptionRequest" WHERE email = ? AND requestedAt > ?'
  const since = new Date(Date.now() - 60_000).toISOString()
  const found = database.prepare(asked).pluck().get(address, since)
  database.close()
  return found === 1
}

for (const locale of locales) {
  test(`whoever asks in ${locale} gets the same answer, whatever is known of the address (N-01, N-20)`, async ({
    request,
  }) => {
    const page = at('/newsletter', locale)
    const html = await (await request.get(page)).text()
    const answers = new Map<string, string>()
    /** Signs up, and keeps all that the visitor gets. */
    const ask = async (who: string, fields: Record<string, string>) => {
      const headers = { Origin: ORIGIN, 'X-Forwarded-For': anyAddress() }
      const answer = await request.post(page, { multipart: fields, headers, maxRedirects: 0 })
      expect(answer.status(), who).toBe(303)
      const told = answer.headersArray().filter(({ name }) => !OF_THE_MOMENT.includes(name.toLowerCase()))
      const shown = await request.get(answer.headers()['location'] ?? '')
      const all = { told, body: await answer.text(), shown: await shown.text(), status: shown.status() }
      answers.set(who, JSON.stringify(all))
    }
    const waiting: string[] = []
    for (const [standing, make] of Object.entries(STANDINGS)) {
      const address = `${standing.toLowerCase()}.${crypto.randomUUID()}@example.org`
      const database = new Database('data/e2e/site.db')
      make(database, address)
      database.close()
      // Once more: what a cap holds back is answered alike.
      for (const time of ['first', 'second']) await ask(`${standing}, ${time}`, signUpFields(html, address))
      if (waits(address)) waiting.push(standing)
    }
    expect(waiting).toEqual(WAITING)
    // A program that fills in what nobody sees, of which nothing is kept (tests/faults/trap.spec.ts).
    await ask('trapped', { ...signUpFields(html, `bot.${crypto.randomUUID()}@example.org`), [FIELDS.trap]: 'Buy now' })
    expect(answers.size).toBe(Object.keys(STANDINGS).length * 2 + 1)
    expect(
      new Set(answers.values()).size,
      [...answers].map(([name, text]) => `${name}: ${text.slice(0, 400)}`).join('\n'),
    ).toBe(1)
  })

  test(`a network that asks too often in ${locale} is told for how long to wait (N-18, N-19)`, async ({ request }) => {
    const page = at('/newsletter', locale)
    const fields = await (await request.get(page)).text()
    const own = anyAddress()
    const statuses: number[] = []
    for (let times = 0; times < 12; times++) {
      // What stands to the left of our own proxy's word changes nothing.
      const headers = { Origin: ORIGIN, 'X-Forwarded-For': `${anyAddress()}, ${own}`, 'X-Client-Address': anyAddress() }
      const multipart = signUpFields(fields, `many.${crypto.randomUUID()}@example.org`)
      const answer = await request.post(page, { multipart, headers, maxRedirects: 0 })
      statuses.push(answer.status())
      if (answer.status() !== 429) continue
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
      expect(await answer.text()).toContain(`<html lang="${locale}"`)
    }
    // A window of time may have ended in between.
    expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(10)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2)
  })
}
