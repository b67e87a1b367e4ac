import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../../lib/db/client.ts'
import { directStore } from '../../../lib/db/direct-store.ts'
import { StoreBusy, write } from '../../../lib/db/write.ts'
import { HOUR_IN_MS } from '../../../lib/durations.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { verifyConsent } from '../../../lib/newsletter/verify.ts'
import { Prisma } from '../../../prisma/generated/client.ts'
import { dump } from '../support/dump.ts'
import { FaultyDriver } from '../support/faulty-driver.ts'
import { later, START, signUpOf } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const TABLES = ['SubscriptionRequest', 'ConsentEvent', 'OutboxMessage', 'LimitCounter']

const signUp = (name: string) => signUpOf(`${name}@example.org`)

test('a fault at any step of sign-ups that are written together loses and doubles none of them (D-06)', async () => {
  const { database } = publishedStore()
  await directStore(database)
  const driver = new FaultyDriver()
  const refused: number[] = []
  const names = ['ana', 'ion', 'maria']
  let taken = 0
  let at = 1
  for (let isReached = true; isReached; at++) {
    // An hour of its own each: the hour's share of mails is no part of this.
    const now = later(at * HOUR_IN_MS)
    const signUps = () => names.map((name) => requestSubscription(database, signUp(`${name}${at}`), now))
    // Each is tried again by itself, and by then the fault is over.
    const outcome = await driver.during(at, 'SQLITE_IOERR_WRITE', () => Promise.all(signUps()))
    isReached = outcome.isReached
    if (outcome.error === undefined) taken += names.length
    else refused.push(at)
    expect(await database.outboxMessage.count(), `step ${at}`).toBe(taken)
    expect(await verifyConsent(database), `step ${at}`).toEqual({ rows: taken, brokenAt: undefined })
  }
  // Without the lock, with which all of it begins, all of them are told so.
  expect(refused).toEqual([1])
  expect(at).toBeGreaterThan(9 * names.length)
})

test('a write that cannot be committed leaves nothing, and stands in the way of none (D-06)', async () => {
  const { file, database } = publishedStore()
  const before = dump(file, TABLES)
  const broken = write(database, async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await tx.outboxMessage.create({
      data: { template: 'confirm', locale: 'ro', requestId: 404, messageId: '<x@y>', nextTryAt: START },
    })
  })
  await expect(broken).rejects.toThrow()
  expect(dump(file, TABLES)).toEqual(before)
  expect(await requestSubscription(database, signUp('ana'), START)).toBe('taken')
})

test('a store that is full takes nothing by halves, and takes all again when there is room (D-07)', async () => {
  vi.stubEnv('CONFIRMATIONS_PER_HOUR', '100000')
  const { file, database } = publishedStore()
  const [{ page_count: pages } = { page_count: 0n }] = await database.$queryRaw<
    Array<{ page_count: bigint }>
  >`PRAGMA page_count`
  const limitPages = async (most: bigint) =>
    (await directStore(database)).$queryRaw(Prisma.raw(`PRAGMA max_page_count = ${most}`))
  await limitPages(pages + 2n)
  let taken = 0
  let refused: unknown
  for (; refused === undefined && taken < 1_000; taken++) {
    const outcome = await requestSubscription(database, signUp(`ana${taken}`), START).catch((error: unknown) => error)
    if (outcome !== 'taken') refused = outcome
  }
  expect(refused).toBeInstanceOf(Error)
  const kept = dump(file, TABLES)
  expect(kept['SubscriptionRequest']).toHaveLength(taken - 1)
  expect(kept['OutboxMessage']).toHaveLength(taken - 1)
  await limitPages(1_000_000n)
  expect(await requestSubscription(database, signUp('maria'), START)).toBe('taken')
  expect(await verifyConsent(database)).toEqual({ rows: taken, brokenAt: undefined })
})

test('two clients that write at once both finish, and the evidence is one chain (D-03)', async () => {
  const { file, database } = publishedStore()
  const other = openDatabase(file)
  onTestFinished(() => other.$disconnect())
  const outcomes = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) =>
      requestSubscription(index % 2 ? database : other, signUp(`ana${index}`), START),
    ),
  )
  const taken = outcomes.filter(({ status }) => status === 'fulfilled').length
  // Whoever was not taken was told so, and left nothing.
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreBusy)
  expect(taken).toBeGreaterThan(0)
  expect(await database.outboxMessage.count()).toBe(taken)
  expect(await verifyConsent(database)).toEqual({ rows: taken, brokenAt: undefined })
})
