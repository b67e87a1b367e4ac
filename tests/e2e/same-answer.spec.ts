import Database from 'better-sqlite3'
import { signUpFields } from './support/form'
import { locales } from './support/languages'
import { at, ORIGIN } from './support/site'
import { STANDINGS } from './support/standings'
import { anyAddress, expect, test } from './support/test'

/** What may differ from one answer to another whatever was asked. */
const OF_THE_MOMENT = ['date', 'keep-alive', 'connection']

for (const locale of locales) {
  test(`whoever asks in ${locale} gets the same answer, whatever is known of the address (N-01)`, async ({
    request,
  }) => {
    const page = at('/newsletter', locale)
    const html = await (await request.get(page)).text()
    const answers = new Map<string, string>()
    for (const [standing, make] of Object.entries(STANDINGS)) {
      const address = `${standing.toLowerCase()}.${crypto.randomUUID()}@example.org`
      const database = new Database('data/e2e/site.db')
      make(database, address)
      database.close()
      // Once more: what a cap holds back is answered alike.
      for (const time of ['first', 'second']) {
        const headers = { Origin: ORIGIN, 'X-Forwarded-For': anyAddress() }
        const multipart = signUpFields(html, address)
        const answer = await request.post(page, { multipart, headers, maxRedirects: 0 })
        expect(answer.status(), standing).toBe(303)
        const told = answer.headersArray().filter(({ name }) => !OF_THE_MOMENT.includes(name.toLowerCase()))
        const location = answer.headers()['location'] ?? ''
        const shown = await request.get(location)
        const all = { told, body: await answer.text(), shown: await shown.text(), status: shown.status() }
        answers.set(`${standing}, ${time}`, JSON.stringify(all))
      }
    }
    expect(answers.size).toBe(Object.keys(STANDINGS).length * 2)
    expect(
      new Set(answers.values()).size,
      [...answers].map(([name, text]) => `${name}: ${text.slice(0, 400)}`).join('\n'),
    ).toBe(1)
  })

  test(`a program that fills in what nobody sees gets that answer too in ${locale}, and nothing happens (N-20)`, async ({
    request,
  }) => {
    const page = at('/newsletter', locale)
    const address = `bot.${crypto.randomUUID()}@example.org`
    const multipart = { ...signUpFields(await (await request.get(page)).text(), address), remarks: 'Buy now' }
    const answer = await request.post(page, { multipart, headers: { Origin: ORIGIN }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers()['location']).toContain(at('/newsletter/check-your-mail', locale))
    const database = new Database('data/e2e/site.db', { readonly: true })
    expect(database.prepare('SELECT count(*) FROM "SubscriptionRequest" WHERE email = ?').pluck().get(address)).toBe(0)
    database.close()
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
