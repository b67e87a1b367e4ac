import { expect, test } from 'vitest'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const TABLES = ['SubscriptionRequest', 'Subscriber', 'ConsentEvent', 'OutboxMessage']
const NOW = new Date('2026-11-22T10:00:00Z')

async function subscribe({ database }: TestStore): Promise<void> {
  const person = { emailKey: 'key', email: 'ana@example.org', locale: 'ro' }
  await database.subscriptionRequest.create({
    data: { ...person, tokenHash: 'token', consentText: 'Da', requestedAt: NOW, expiresAt: NOW },
  })
  await database.subscriber.create({ data: { ...person, state: 'active', confirmedAt: NOW, changedAt: NOW } })
  await database.consentEvent.create({
    data: { event: 'confirmed', at: NOW, addressHmac: 'hmac', locale: 'ro', previousHash: '', hash: 'hash' },
  })
  const message = { messageId: 'id', recipient: person.email, locale: 'ro', template: 'welcome', payload: '{}' }
  await database.outboxMessage.create({ data: { ...message, state: 'queued', attempts: 0, nextTryAt: NOW } })
}

test('publishing never touches what belongs to subscribers', async () => {
  const store = publishedStore()
  await subscribe(store)
  const before = dump(store.file, TABLES)
  expect(Object.values(before).map((rows) => rows.length)).toEqual([1, 1, 1, 1])
  replaceIn(store, 'sectiuni/newsletter.yaml', 'Fii primul', 'Fii printre primii')
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  expect(dump(store.file, TABLES)).toEqual(before)
})
