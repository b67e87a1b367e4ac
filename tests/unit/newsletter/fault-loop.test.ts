import Database from 'better-sqlite3'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../../lib/durations.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { verifyConsent } from '../../../lib/newsletter/verify.ts'
import { type Arrange, inOneWrite, inSeveralWrites } from '../support/deeds.ts'
import { dump } from '../support/dump.ts'
import { FAULTS, type Fault, FaultyDriver } from '../support/faulty-driver.ts'
import { later } from '../support/newsletter.ts'
import { connected, put, subscriber } from '../support/outbox.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const TABLES = [
  'SubscriptionRequest',
  'Subscriber',
  'NewsletterToken',
  'Suppression',
  'ConsentEvent',
  'Mailing',
  'OutboxMessage',
  'LimitCounter',
]

const [BUSY, ...OTHERS] = FAULTS

/** Which fault each statement meets, in each round: every one of them with FULL, and otherwise the first, and the others in turn. */
const ROUNDS: Array<(at: number) => Fault> = process.env['FULL']
  ? FAULTS.map((fault) => () => fault)
  : [() => BUSY, (at) => OTHERS[at % OTHERS.length] ?? BUSY]

beforeEach(() => {
  // The shortest pauses, and room for every sign-up.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.stubEnv('CONFIRMATIONS_PER_HOUR', '100000')
})

const row = z.record(z.string(), z.unknown())

/** Rows of each kind: their table, and what they say that is nobody's own. */
function tally(file: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [table, rows] of Object.entries(dump(file, TABLES)))
    for (const one of row.array().parse(rows)) {
      const { state, event, reason, template, locale, purpose, bounce } = one
      const kind = [table, state, event, reason, template, locale, purpose, bounce].filter(Boolean).join(' ')
      found.set(kind, (found.get(kind) ?? 0) + 1)
    }
  return found
}

/** What was added, and what went. */
function difference(before: Map<string, number>, after: Map<string, number>): Record<string, number> {
  const kinds = [...new Set([...before.keys(), ...after.keys()])].sort()
  const all = kinds.map((kind): [string, number] => [kind, (after.get(kind) ?? 0) - (before.get(kind) ?? 0)])
  return Object.fromEntries(all.filter(([, change]) => change !== 0))
}

/** Nothing points at a row that is not there, and the evidence is one chain (N-23). */
async function expectWhole({ file, database }: TestStore, where: string): Promise<void> {
  const store = new Database(file, { readonly: true })
  expect(store.pragma('foreign_key_check'), where).toEqual([])
  store.close()
  expect((await verifyConsent(database)).brokenAt, where).toBeUndefined()
}

/** Does something again and again, with a fault at its first statement, its second, …, until it comes to no fault. */
async function meetEveryFault(arrange: Arrange, isOneWrite: boolean): Promise<void> {
  const store = publishedStore({ isInMemory: true })
  const driver = new FaultyDriver()
  let number = 0
  const begin = () => arrange(store.database, `ana${++number}@example.org`, later(number * HOUR_IN_MS))
  const deed = await begin()
  const start = tally(store.file)
  await deed()
  const effect = difference(start, tally(store.file))
  for (const faultAt of ROUNDS) {
    let met = 0
    for (let isReached = true; isReached; met++) {
      const fault = faultAt(met)
      const where = `${fault} at ${met + 1}`
      const deed = await begin()
      const [before, rows] = [tally(store.file), dump(store.file, TABLES)]
      const outcome = await driver.during(met + 1, fault, deed)
      isReached = outcome.isReached
      if (outcome.error !== undefined) {
        if (isOneWrite) expect(dump(store.file, TABLES), where).toEqual(rows)
        await expectWhole(store, where)
        await deed()
      }
      expect(difference(before, tally(store.file)), where).toEqual(effect)
      await expectWhole(store, where)
    }
    // At the least the lock, something that is changed, and its end.
    expect(met).toBeGreaterThan(3)
  }
}

test.for(Object.entries(inOneWrite))(
  'a fault at any statement of %s leaves nothing of it, and done again it is whole (D-06)',
  ([, arrange]) => meetEveryFault(arrange, true),
)

test.for(Object.entries(inSeveralWrites))(
  'after a fault at any statement of %s, doing it again comes to the same (D-06)',
  ([, arrange]) => meetEveryFault(arrange, false),
)

test('a fault at any statement of what sends loses no mail, and each comes at the most twice, as the same (D-06, D-21)', async () => {
  const store = publishedStore({ isInMemory: true })
  const { database } = store
  const { server, transport } = await connected()
  const driver = new FaultyDriver()
  let number = 0
  for (const faultAt of ROUNDS) {
    let met = 0
    for (let isReached = true; isReached; met++) {
      const fault = faultAt(met)
      const where = `${fault} at ${met + 1}`
      const now = later(++number * HOUR_IN_MS)
      for (const one of ['ana', 'ion']) {
        const { id: subscriberId } = await subscriber(database, `${one}${number}@example.org`)
        await put(database, 'welcome', { subscriberId }, 'ro', now)
      }
      server.received = []
      const outcome = await driver.during(met + 1, fault, () => deliverDue(database, transport, now))
      isReached = outcome.isReached
      await expectWhole(store, where)
      // Whatever was taken and not settled is free by then.
      await deliverDue(database, transport, later(2 * MINUTE_IN_MS, now))
      const states = await database.outboxMessage.groupBy({ by: ['state'], _count: true })
      expect(states, where).toEqual([{ state: 'sent', _count: 2 * number }])
      const came = server.received.map(({ recipients, raw }) => [
        ...recipients,
        /^Message-ID: (.+)$/im.exec(raw.toString())?.[1],
      ])
      expect(new Set(came.map(String)).size, where).toBe(2)
      expect(came.length, where).toBeLessThanOrEqual(4)
    }
    expect(met).toBeGreaterThan(10)
  }
})
