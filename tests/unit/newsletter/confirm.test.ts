import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { cancel } from '../../../lib/newsletter/cancel.ts'
import { confirm } from '../../../lib/newsletter/confirm.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { suppress } from '../../../lib/newsletter/suppress.ts'
import { hashOf } from '../../../lib/newsletter/tokens.ts'
import { asked, eventsOf, hmacOf, later, START, step } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const ANA = 'Ana@example.org'
const KEY = 'ana@example.org'

test('a confirmation subscribes, says a word of welcome, and is evidence of the words agreed to', async () => {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  await confirm(database, links.confirm, step(later(5)))
  const subscriber = await database.subscriber.findFirstOrThrow()
  expect(subscriber).toMatchObject({ email: ANA, emailKey: KEY, locale: 'ro', state: 'active', confirmedAt: later(5) })
  expect(await database.subscriptionRequest.count()).toBe(0)
  expect(await database.outboxMessage.findMany()).toMatchObject([{ template: 'welcome', subscriberId: subscriber.id }])
  const evidence = await database.consentEvent.findFirstOrThrow({ where: { event: 'confirmed' } })
  expect(evidence).toMatchObject({
    addressHmac: hmacOf(KEY),
    consentText: '1',
    consentHash: 'hash of the words',
    privacyVersion: '2.0',
    tokenHash: hashOf(links.confirm),
  })
})

test('pressed fifty times at once it happens once (N-10)', async () => {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  await Promise.all(Array.from({ length: 50 }, () => confirm(database, links.confirm, step(later(5)))))
  expect(await eventsOf(database, KEY)).toEqual(['requested', 'confirmed'])
  expect(await database.outboxMessage.count({ where: { template: 'welcome' } })).toBe(1)
  expect(await database.subscriber.count()).toBe(1)
})

test('a link that is over, of another purpose, or of nobody confirms nothing (N-06, N-07)', async () => {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  await confirm(database, links.confirm, step(later(periods.confirmation)))
  await confirm(database, links.cancel, step())
  await confirm(database, hashOf(links.confirm).slice(0, 43), step())
  expect(await database.subscriber.count()).toBe(0)
  expect(await database.subscriptionRequest.count()).toBe(1)
})

test('an address refused for good since the mail was sent is not brought back (N-11)', async () => {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  const addressHmac = hmacOf(KEY)
  await database.suppression.create({ data: { addressHmac, reason: 'staff', at: START } })
  await confirm(database, links.confirm, step(later(5)))
  expect(await database.subscriber.count()).toBe(0)
})

test('“not me” forgets the request and keeps anybody from asking for thirty days (N-12)', async () => {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  await cancel(database, links.cancel, step(later(5)))
  await cancel(database, links.cancel, step(later(6)))
  await confirm(database, links.confirm, step(later(7)))
  expect(await database.subscriptionRequest.count()).toBe(0)
  expect(await database.subscriber.count()).toBe(0)
  expect(await eventsOf(database, KEY)).toEqual(['requested', 'cancelled'])
  expect(await database.suppression.findFirst()).toMatchObject({
    addressHmac: hmacOf(KEY),
    reason: 'cancelled',
    until: later(periods.cancelled, later(5)),
  })
})

test('“not me” after the confirmation ends the subscription', async () => {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  await confirm(database, links.confirm, step(later(5)))
  await cancel(database, links.cancel, step(later(6)))
  expect(await eventsOf(database, KEY)).toEqual(['requested', 'confirmed', 'unsubscribed'])
  expect(await database.subscriber.findFirst()).toMatchObject({ state: 'unsubscribed' })
})

test('no reason takes the place of a stronger one, and a block lasts as long as it was set for', async () => {
  const { database } = publishedStore()
  const known = () => database.suppression.findFirst()
  await write(database, (tx) => suppress(tx, KEY, 'cancelled', START, later(periods.cancelled)))
  await write(database, (tx) => suppress(tx, KEY, 'erased', later(1)))
  expect(await known()).toMatchObject({ reason: 'erased', until: later(periods.cancelled) })
  await write(database, (tx) => suppress(tx, KEY, 'complained', later(2)))
  await write(database, (tx) => suppress(tx, KEY, 'cancelled', later(3), later(4)))
  expect(await known()).toMatchObject({ reason: 'complained' })
})
