import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { enqueue } from '../../../lib/mail/outbox.ts'
import { recordConsent } from '../../../lib/newsletter/consent.ts'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

/** All of the newsletter's tables. */
const TABLES = [
  'ConsentEvent',
  'LimitCounter',
  'Mailing',
  'NewsletterToken',
  'OutboxMessage',
  'Subscriber',
  'SubscriptionRequest',
  'Suppression',
]

const NOW = new Date('2026-11-22T10:00:00Z')

/** A row in each of them. */
async function subscribe({ database }: TestStore): Promise<void> {
  const person = { emailKey: 'key', email: 'ana@example.org', locale: 'ro' }
  await database.subscriptionRequest.create({
    data: { ...person, consentText: 'newsletter-1', page: '/ro/newsletter', requestedAt: NOW, expiresAt: NOW },
  })
  const { id: subscriberId } = await database.subscriber.create({
    data: { ...person, state: 'active', confirmedAt: NOW, changedAt: NOW },
  })
  await database.newsletterToken.create({ data: { hash: 'hash', purpose: 'manage', subscriberId, expiresAt: NOW } })
  await database.suppression.create({ data: { addressHmac: 'hmac', reason: 'erased', at: NOW } })
  await database.limitCounter.create({ data: { key: 'key', since: NOW, count: 1 } })
  await database.mailing.create({
    data: { issueKey: '2026-octombrie', state: 'scheduled', scheduledFor: NOW, pace: 60 },
  })
  await write(database, async (tx) => {
    await recordConsent(tx, { event: 'confirmed', at: NOW, addressHmac: 'hmac', locale: 'ro', method: 'link' })
    await enqueue(tx, { template: 'welcome', locale: 'ro', subscriberId }, NOW)
  })
}

test('publishing ten times never touches what belongs to subscribers (D-10)', async () => {
  const store = publishedStore()
  await subscribe(store)
  const before = dump(store.file, TABLES)
  expect(Object.entries(before).map(([name, rows]) => [name, rows.length])).toEqual(TABLES.map((name) => [name, 1]))
  for (let round = 1; round <= 10; round++) {
    replaceIn(store, 'sectiuni/newsletter.yaml', 'Fii ', 'Fii tu ')
    // The issue itself, too, whose mailing stays as it is.
    replaceIn(store, 'buletine/2026-octombrie.yaml', 'Știri ', 'Știri noi ')
    expect(await publishStore(store)).toMatchObject({ ok: true, changed: 2 })
    expect(dump(store.file, TABLES), `round ${round}`).toEqual(before)
  }
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
