import { expect, test } from 'vitest'
import { address } from '../../../lib/newsletter/address.ts'
import { networkKey } from '../../../lib/newsletter/network-limits.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { later } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const HOUR = 60 * 60_000

test('of a wave of 500 requests from as many networks 60 mails leave in an hour, and staff are told once (N-21)', async () => {
  const { database } = publishedStore()
  const ask = (index: number, now: Date) =>
    requestSubscription(
      database,
      {
        address: address.parse(`victim${index}@example.org`),
        consent: { version: 1, sha256: 'hash' },
        locale: 'ro',
        page: '/ro',
        browser: 'other',
        privacyVersion: '1',
        network: networkKey(`10.0.${index >> 8}.${index & 255}`),
      },
      now,
    )
  const mails = (template: string) => database.outboxMessage.count({ where: { template } })
  for (let index = 0; index < 500; index++) expect(await ask(index, later(index))).toBe('taken')
  expect([await mails('confirm'), await mails('alert')]).toEqual([60, 1])
  expect(await database.subscriptionRequest.count()).toBe(60)
  // In the next hour mails leave again; the wave that goes on is the same to staff.
  for (let index = 500; index < 570; index++) await ask(index, later(HOUR + index))
  expect([await mails('confirm'), await mails('alert')]).toEqual([120, 1])
  // After a calm day another wave is news.
  for (let index = 600; index < 670; index++) await ask(index, later(24 * HOUR + index))
  expect([await mails('confirm'), await mails('alert')]).toEqual([180, 2])
})
