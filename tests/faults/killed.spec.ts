import Sqlite from 'better-sqlite3'
import { FULL } from '../e2e/support/full'
import { askedFor, useStore } from '../e2e/support/subscribers'
import { expect, test } from '../e2e/support/test'
import { startSite } from './support/server'
import { confirm, formOf, signUp } from './support/visitors'

/** How often a server is killed. */
const ROUNDS = FULL ? 100 : 3

/** A round takes two to five seconds, as busy as the machine is. */
const ROUND_AT_MOST_IN_MS = 60_000

/** Links that wait to be pressed in each round: more than anybody presses before the server is killed. */
const LINKS = 40

/** Rows of which there are as many of one kind as of the others: what a sign-up adds, and what a confirmation does. */
const WHOLES = [
  [
    `SELECT count(*) FROM "ConsentEvent" WHERE event = 'requested' AND formVersion <> ''`,
    `SELECT count(*) FROM "OutboxMessage" WHERE template = 'confirm'`,
  ],
  [
    `SELECT count(*) FROM "ConsentEvent" WHERE event = 'confirmed'`,
    `SELECT count(*) FROM "OutboxMessage" WHERE template = 'welcome'`,
    `SELECT count(*) FROM "Subscriber"`,
  ],
]

const wholesIn = (database: Sqlite.Database) =>
  WHOLES.map((counts) => counts.map((sql) => Number(database.prepare(sql).pluck().get())))

test('a server that is killed while people sign up and confirm keeps what it answered, and nothing by halves (D-04)', async () => {
  test.setTimeout(ROUNDS * ROUND_AT_MOST_IN_MS)
  const site = await startSite()
  useStore(site.databaseFile)
  for (let round = 0; round < ROUNDS; round++) {
    const waiting: Array<Awaited<ReturnType<typeof askedFor>>> = []
    for (let index = 0; index < LINKS; index++) waiting.push(await askedFor('ro'))
    const store = new Sqlite(site.databaseFile, { readonly: true })
    const before = wholesIn(store)
    store.close()
    const html = await formOf(site)
    // The first answer of a server takes longer than the others.
    expect((await signUp(site, html, `first.${crypto.randomUUID()}@example.org`))?.status).toBe(303)
    const told = { asked: new Set<string>(), confirmed: new Set<string>() }
    const senders = Array.from({ length: 4 }, async (_, index) => {
      while (site.isAlive()) {
        const one = index < 2 ? undefined : waiting.pop()
        const address = one?.address ?? `ana.${crypto.randomUUID()}@example.org`
        const answer = await (one ? confirm(site, one.confirm) : signUp(site, html, address))
        if (answer?.status === 303) told[one ? 'confirmed' : 'asked'].add(address)
      }
    })
    await expect.poll(() => Math.min(told.asked.size, told.confirmed.size)).toBeGreaterThan(3)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    await site.kill()
    await Promise.all(senders)
    await site.restart()
    const database = new Sqlite(site.databaseFile)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    const kept = (sql: string) => database.prepare(sql).pluck().all()
    expect(kept(`SELECT r.email FROM "SubscriptionRequest" r JOIN "OutboxMessage" o ON o.requestId = r.id`)).toEqual(
      expect.arrayContaining([...told.asked]),
    )
    const subscribed = kept(`SELECT s.email FROM "Subscriber" s JOIN "OutboxMessage" o ON o.subscriberId = s.id`)
    expect(subscribed).toEqual(expect.arrayContaining([...told.confirmed]))
    const both = `SELECT r.email FROM "SubscriptionRequest" r JOIN "Subscriber" s ON s.emailKey = r.emailKey`
    expect(kept(`${both} WHERE s.state = 'active'`), 'subscribed, and waited for').toEqual([])
    const added = wholesIn(database).map((counts, whole) =>
      counts.map((count, row) => count - (before[whole]?.[row] ?? 0)),
    )
    for (const rows of added) expect(new Set(rows).size, String(rows)).toBe(1)
    database.close()
  }
  await site.stop()
})
