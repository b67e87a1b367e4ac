import { expect, test } from 'vitest'
import { openDatabase, type PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { countConfirmed, isUnderAttack } from '../../../lib/newsletter/admission.ts'
import { cleanUp } from '../../../lib/newsletter/janitor.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { later, signUpOf } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let people = 0

/** Somebody signs up, from a network of their own. */
function ask(database: PrismaClient, now: Date, proof?: string, typed = `person${++people}@example.org`) {
  return requestSubscription(database, signUpOf(typed, { proof }), now)
}

/** So many at once; how many of them were taken. */
async function wave(database: PrismaClient, times: number, at: number): Promise<number> {
  let taken = 0
  for (let index = 0; index < times; index++) if ((await ask(database, later(at + index))) === 'taken') taken++
  return taken
}

const mails = (database: PrismaClient, template: string) => database.outboxMessage.count({ where: { template } })

async function confirmations(database: PrismaClient, times: number, at: number): Promise<void> {
  for (let index = 0; index < times; index++) await write(database, (tx) => countConfirmed(tx, later(at)))
}

test('of a wave of 500 requests few mails leave, somebody with a proof gets through, and staff are told once (N-21)', async () => {
  const { database } = publishedStore()
  // 20 before it is one, and the 3 of the hour.
  expect(await wave(database, 500, 0)).toBe(23)
  expect([await mails(database, 'confirm'), await mails(database, 'alert')]).toEqual([23, 1])
  expect(await ask(database, later(500), 'work')).toBe('taken')
  expect(await mails(database, 'confirm')).toBe(24)
  // While it goes on, 3 an hour get in without a proof, and staff know.
  expect(await wave(database, 500, HOUR)).toBe(3)
  expect(await mails(database, 'alert')).toBe(1)
})

test('nor do more than 60 mails leave in an hour to those who bring a proof (N-18)', async () => {
  const { database } = publishedStore()
  await wave(database, 40, 0)
  let taken = 23
  for (let index = 0; index < 100; index++)
    if ((await ask(database, later(MINUTE + index), `work ${index}`)) === 'taken') taken++
  expect([taken, await mails(database, 'confirm')]).toEqual([60, 60])
  expect(await ask(database, later(HOUR), 'one more')).toBe('taken')
})

test('a wave so slow that no ten minutes show it leaves room for those with a proof (N-21)', async () => {
  const { database } = publishedStore()
  let taken = 0
  for (let minutes = 0; minutes < 60; minutes += 0.6)
    if ((await ask(database, later(minutes * MINUTE))) === 'taken') taken++
  expect(taken).toBe(43)
  expect(await ask(database, later(59 * MINUTE), 'work')).toBe('taken')
  expect(await mails(database, 'alert')).toBe(1)
})

test('many who confirm are no attack', async () => {
  const { database } = publishedStore()
  await confirmations(database, 5, -HOUR)
  expect(await wave(database, 25, 0)).toBe(25)
  expect(await isUnderAttack(database, later(30))).toBe(false)
  // Of 26, 5 are fewer than a fifth.
  await wave(database, 1, 30)
  expect(await isUnderAttack(database, later(31))).toBe(true)
})

test('what was confirmed more than a day ago says nothing', async () => {
  const { database } = publishedStore()
  await confirmations(database, 50, -25 * HOUR)
  await wave(database, 21, 0)
  expect(await isUnderAttack(database, later(30))).toBe(true)
})

test('20 requests in ten minutes are none, 21 are', async () => {
  const { database } = publishedStore()
  expect(await wave(database, 20, 0)).toBe(20)
  expect(await isUnderAttack(database, later(30))).toBe(false)
  await wave(database, 1, 30)
  expect(await isUnderAttack(database, later(31))).toBe(true)
})

test('it is over after 6 hours of calm, not before, and the next one is news', async () => {
  const { database } = publishedStore()
  await wave(database, 21, 0)
  // Goes on for an hour.
  await wave(database, 21, HOUR)
  expect(await isUnderAttack(database, later(7 * HOUR - MINUTE))).toBe(true)
  // A few who come meanwhile are no wave.
  await wave(database, 3, 5 * HOUR)
  expect(await isUnderAttack(database, later(7 * HOUR + MINUTE))).toBe(false)
  expect(await wave(database, 5, 7 * HOUR + MINUTE)).toBe(5)
  expect(await mails(database, 'alert')).toBe(1)
  await wave(database, 21, 20 * HOUR)
  expect(await mails(database, 'alert')).toBe(2)
})

test('it goes on when the server starts anew, and when the janitor was there', async () => {
  const { database, file } = publishedStore()
  await wave(database, 40, 0)
  await cleanUp(database, later(HOUR))
  await database.$disconnect()
  const again = openDatabase(file)
  expect(await ask(again, later(MINUTE))).toBe('held')
  expect(await ask(again, later(MINUTE), 'work')).toBe('taken')
  await again.$disconnect()
})

test('who is held leaves nothing behind but that somebody came', async () => {
  const { database } = publishedStore()
  await wave(database, 40, 0)
  const rows = async () => [
    await database.subscriptionRequest.count(),
    await database.consentEvent.count(),
    await database.outboxMessage.count(),
  ]
  const before = await rows()
  expect(await ask(database, later(MINUTE))).toBe('held')
  expect(await rows()).toEqual(before)
  const counted = await database.limitCounter.findMany({ where: { key: { not: { startsWith: 'sign-up 1' } } } })
  expect(JSON.stringify(counted)).not.toContain('@')
})

test('whether one more gets in does not depend on how the addresses before stood (N-01)', async () => {
  // The same address again and again: its caps hold back every mail but the first.
  const { database } = publishedStore()
  const answers: string[] = []
  for (let index = 0; index < 30; index++)
    answers.push(String(await ask(database, later(index), undefined, 'ana@example.org')))
  expect(await mails(database, 'confirm')).toBe(1)
  expect(answers).toEqual([...Array(23).fill('taken'), ...Array(7).fill('held')])
})
