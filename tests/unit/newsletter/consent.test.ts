import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { hashOfEvidence, recordConsent } from '../../../lib/newsletter/consent.ts'
import { publishedStore } from '../support/store.ts'

const step = { at: new Date('2026-11-24T10:00:00.123Z'), addressHmac: 'hmac', locale: 'ro', method: 'form' } as const

test('evidence is a chain: each row holds the hash of the row before it, and of itself (N-23)', async () => {
  const { database } = publishedStore()
  await write(database, (tx) => recordConsent(tx, { ...step, event: 'requested', page: '/ro/newsletter' }))
  await write(database, (tx) => recordConsent(tx, { ...step, event: 'confirmed' }))
  const [first, second] = await database.consentEvent.findMany({ orderBy: { id: 'asc' } })
  if (!first || !second) throw new Error('two rows')
  expect(first.at).toEqual(step.at)
  expect(second.previousHash).toBe(first.hash)
  expect([first, second].map(hashOfEvidence)).toEqual([first.hash, second.hash])
})

test('nobody changes or removes a row, whatever program asks', async () => {
  const { database, file } = publishedStore()
  await write(database, (tx) => recordConsent(tx, { ...step, event: 'requested' }))
  const other = new Database(file)
  expect(() => other.exec(`UPDATE "ConsentEvent" SET "event" = 'confirmed'`)).toThrow('append-only')
  expect(() => other.exec('DELETE FROM "ConsentEvent"')).toThrow('append-only')
  for (const [own, others] of [
    ['"id"', `'another hash'`],
    ['"id" + 1', '"hash"'],
  ])
    expect(() =>
      other.exec(`INSERT OR REPLACE INTO "ConsentEvent" SELECT ${own}, 'confirmed', "at", "addressHmac", "locale", "page", "method",
        "consentText", "consentHash", "privacyVersion", "formVersion", "browser", "tokenHash", "previousHash", ${others} FROM "ConsentEvent"`),
    ).toThrow('append-only')
  other.close()
  expect(await database.consentEvent.count({ where: { event: 'requested' } })).toBe(1)
})
