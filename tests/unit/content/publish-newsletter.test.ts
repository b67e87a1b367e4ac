import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { enqueue } from '../../../lib/mail/outbox.ts'
import { recordConsent } from '../../../lib/newsletter/consent.ts'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const TABLES = ['SubscriptionRequest', 'Subscriber', 'ConsentEvent', 'OutboxMessage']
const NOW = new Date('2026-11-22T10:00:00Z')

async function subscribe({ database }: TestStore): Promise<void> {
  const person = { emailKey: 'key', email: 'ana@example.org', locale: 'ro' }
  await database.subscriptionRequest.create({
    data: { ...person, consentText: 'newsletter-1', page: '/ro/newsletter', requestedAt: NOW, expiresAt: NOW },
  })
  await database.subscriber.create({ data: { ...person, state: 'active', confirmedAt: NOW, changedAt: NOW } })
  await write(database, async (tx) => {
    await recordConsent(tx, { event: 'confirmed', at: NOW, addressHmac: 'hmac', locale: 'ro', method: 'link' })
    await enqueue(tx, { template: 'welcome', locale: 'ro' }, NOW)
  })
}

test('publishing never touches what belongs to subscribers (D-10)', async () => {
  const store = publishedStore()
  await subscribe(store)
  const before = dump(store.file, TABLES)
  expect(Object.values(before).map((rows) => rows.length)).toEqual([1, 1, 1, 1])
  replaceIn(store, 'sectiuni/newsletter.yaml', 'Fii primul', 'Fii printre primii')
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  expect(dump(store.file, TABLES)).toEqual(before)
})

test('publishing waits for what another process is writing (D-02, D-03)', async () => {
  const store = publishedStore()
  replaceIn(store, 'sectiuni/newsletter.yaml', 'Fii primul', 'Fii printre primii')
  const other = new Database(store.file)
  other.exec('BEGIN IMMEDIATE')
  setTimeout(() => other.exec('ROLLBACK'), 600)
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  other.close()
})
