import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { confirm } from '../../../lib/newsletter/confirm.ts'
import { erase } from '../../../lib/newsletter/erase.ts'
import { cleanUp, removeMailFiles } from '../../../lib/newsletter/janitor.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { asked, eventsOf, hmacOf, later, START, signUpOf, step } from '../support/newsletter.ts'
import { publishedStore, scratchFolder } from '../support/store.ts'

const ANA = 'ana-who-waits@example.org'

/** Whether any file of the store holds an address, once its pages are written anew. */
function holds(file: string, address: string): boolean {
  const store = new Database(file)
  store.exec('VACUUM')
  store.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  return readdirSync(path.dirname(file)).some((name) => {
    const whole = path.join(path.dirname(file), name)
    return name.startsWith(path.basename(file)) && readFileSync(whole).includes(address)
  })
}

test('a request that nobody confirms is gone after seven days, from the bytes of the store too (N-05)', async () => {
  const { database, file } = publishedStore()
  await asked(database, ANA)
  await cleanUp(database, later(periods.pendingKept))
  expect(await database.subscriptionRequest.count()).toBe(1)
  expect(holds(file, ANA)).toBe(true)
  await cleanUp(database, later(periods.pendingKept + 1))
  expect(await database.subscriptionRequest.count()).toBe(0)
  expect(await database.newsletterToken.count()).toBe(0)
  await database.$disconnect()
  expect(holds(file, ANA)).toBe(false)
})

test('the seven days begin with the last request (N-05)', async () => {
  const { database } = publishedStore()
  await asked(database, ANA)
  const again = later(periods.pendingKept - 1)
  await requestSubscription(database, signUpOf(ANA), again)
  await cleanUp(database, later(periods.pendingKept, again))
  expect(await database.subscriptionRequest.count()).toBe(1)
  await cleanUp(database, later(periods.pendingKept + 1, again))
  expect(await database.subscriptionRequest.count()).toBe(0)
})

test('whoever is erased is gone from the bytes of the store too (N-29)', async () => {
  const { database, file } = publishedStore()
  const links = await asked(database, ANA)
  await confirm(database, links.confirm, step())
  const { id } = await database.subscriber.findFirstOrThrow()
  await erase(database, id, step(later(1)))
  await cleanUp(database, later(2))
  expect(await eventsOf(database, ANA)).toEqual(['requested', 'confirmed', 'erased'])
  await database.$disconnect()
  expect(holds(file, ANA)).toBe(false)
})

test('what is removed is out of the log of writes at once, without waiting for a larger clean-up', async () => {
  const { database, file } = publishedStore()
  await asked(database, ANA)
  await cleanUp(database, later(periods.pendingKept + 1))
  const log = `${file}-wal`
  expect(existsSync(log) && readFileSync(log).includes(ANA)).toBe(false)
  expect(readFileSync(file).includes(ANA)).toBe(false)
})

test('counters, blocks, links and word of mails go when their time is over, and not before', async () => {
  const { database } = publishedStore()
  const subscriber = { emailKey: ANA, email: ANA, locale: 'ro', state: 'active', confirmedAt: START, changedAt: START }
  await database.subscriber.create({ data: subscriber })
  await database.limitCounter.create({ data: { key: 'a', since: START, count: 1 } })
  await database.suppression.createMany({
    data: [
      { addressHmac: hmacOf('b@example.org'), reason: 'cancelled', at: START, until: later(periods.cancelled) },
      { addressHmac: hmacOf('c@example.org'), reason: 'erased', at: START, until: later(periods.cancelled) },
      { addressHmac: hmacOf('d@example.org'), reason: 'staff', at: START },
    ],
  })
  const mail = { messageId: '<1@example.org>', template: 'confirm', locale: 'ro', nextTryAt: START }
  await database.outboxMessage.create({ data: { ...mail, state: 'sent', settledAt: START } })
  await database.outboxMessage.create({ data: { ...mail, messageId: '<2@example.org>' } })
  const counts = async () => [
    await database.limitCounter.count(),
    await database.suppression.count(),
    await database.outboxMessage.count(),
    await database.subscriber.count(),
  ]
  await cleanUp(database, later(periods.countersKept))
  expect(await counts()).toEqual([1, 3, 2, 1])
  await cleanUp(database, later(periods.countersKept + 1))
  expect(await counts()).toEqual([0, 3, 2, 1])
  await cleanUp(database, later(periods.cancelled))
  expect(await counts()).toEqual([0, 2, 2, 1])
  await cleanUp(database, later(periods.mailsKnown + 1))
  expect(await counts()).toEqual([0, 2, 1, 1])
})

test('whoever left is forgotten after a month; who reads on is not, nor who asked again', async () => {
  const { database } = publishedStore()
  const row = (emailKey: string, state: string) => ({
    ...{ emailKey, email: emailKey, locale: 'ro', state },
    ...{ confirmedAt: START, changedAt: START },
  })
  await database.subscriber.createMany({
    data: [
      row('a@e.org', 'active'),
      row('b@e.org', 'bounced'),
      row('u@e.org', 'unsubscribed'),
      row(ANA, 'unsubscribed'),
    ],
  })
  await asked(database, ANA, later(periods.leftKept))
  await cleanUp(database, later(periods.leftKept))
  expect(await database.subscriber.count()).toBe(4)
  await cleanUp(database, later(periods.leftKept + 1))
  expect(await database.subscriber.findMany({ select: { emailKey: true } })).toEqual([{ emailKey: 'a@e.org' }])
  expect(await database.subscriptionRequest.count()).toBe(1)
  const known = await database.suppression.findMany({ select: { addressHmac: true, reason: true } })
  expect(known).toEqual(['b@e.org', 'u@e.org'].map((key) => ({ addressHmac: hmacOf(key), reason: 'erased' })))
})

test('mails in files go as well', async () => {
  const folder = scratchFolder()
  const [old, young, other] = ['a.eml', 'b.eml', 'c.txt'].map((name) => path.join(folder, name))
  for (const file of [old, young, other]) {
    if (!file) throw new Error('a file')
    writeFileSync(file, '')
    const at = file === young ? later(10) : START
    utimesSync(file, at, at)
  }
  await removeMailFiles(folder, later(periods.mailFilesKept + 1))
  expect(readdirSync(folder)).toEqual(['b.eml', 'c.txt'])
  await removeMailFiles(path.join(folder, 'none'), START)
})
