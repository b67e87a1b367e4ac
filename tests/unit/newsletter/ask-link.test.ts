import { expect, test } from 'vitest'
import { askForLink } from '../../../lib/newsletter/ask-link.ts'
import { networkLimits } from '../../../lib/newsletter/network-limits.ts'
import { eventsOf, later, START } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const address = (key: string) => ({ key, email: key })
const ANA = address('ana@example.org')
const HOUR_IN_MS = 3_600_000

async function withAna() {
  const { database } = publishedStore()
  const times = { confirmedAt: START, changedAt: START }
  await database.subscriber.create({
    data: { emailKey: ANA.key, email: ANA.email, locale: 'en', state: 'active', ...times },
  })
  return database
}

test('a typed address changes nothing: a subscriber gets a link by mail, nobody else anything (N-28)', async () => {
  const database = await withAna()
  expect(await askForLink(database, ANA, 'a network', START)).toBe('taken')
  expect(await askForLink(database, address('eve@example.org'), 'a network', START)).toBe('taken')
  expect(await database.subscriber.findMany()).toMatchObject([{ state: 'active' }])
  expect(await database.outboxMessage.findMany()).toMatchObject([{ template: 'manage', locale: 'en' }])
  expect(await eventsOf(database, ANA.key)).toEqual([])
})

test('one address gets three links a day, whoever asks', async () => {
  const database = await withAna()
  for (let n = 0; n < 5; n++) expect(await askForLink(database, ANA, `network ${n}`, later(n))).toBe('taken')
  expect(await database.outboxMessage.count()).toBe(3)
  await askForLink(database, ANA, 'a network', later(25 * HOUR_IN_MS))
  expect(await database.outboxMessage.count()).toBe(4)
})

test('one network asks so often and no more, and is told when to come back (N-18)', async () => {
  const database = await withAna()
  const [{ times }] = networkLimits.token
  for (let n = 0; n < times; n++) expect(await askForLink(database, ANA, 'a network', START)).toBe('taken')
  expect(await askForLink(database, ANA, 'a network', START)).toEqual({ retryAfter: 600 })
})
