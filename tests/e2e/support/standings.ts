import { createHmac } from 'node:crypto'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { secret } from '../../../lib/secrets'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** Somebody who is, or was, subscribed. */
const subscriber = (state: string, since: number) => (database: Database.Database, address: string) =>
  database
    .prepare(
      'INSERT INTO "Subscriber" (emailKey, email, locale, state, confirmedAt, changedAt) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(address, address, 'ro', state, iso(-90 * DAY), iso(-since))

/** Somebody who asked, and did not confirm. */
const waiting = (endsIn: number) => (database: Database.Database, address: string) =>
  database
    .prepare(
      `INSERT INTO "SubscriptionRequest" (emailKey, email, locale, consentText, page, requestedAt, expiresAt)
       VALUES (?, ?, 'ro', '1', '/ro/newsletter', ?, ?)`,
    )
    .run(address, address, iso(-2 * HOUR), iso(endsIn))

/** Somebody who is not written to, by the keyed hash that the server of the store has of the address. */
const suppressed = (reason: string, until: number | null) => (database: Database.Database, address: string) => {
  const key = secret(path.resolve(path.dirname(database.name)), 'newsletter-address')
  database
    .prepare('INSERT INTO "Suppression" (addressHmac, reason, at, until) VALUES (?, ?, ?, ?)')
    .run(createHmac('sha256', key).update(address).digest('hex'), reason, iso(-DAY), until && iso(until))
}

const iso = (ms: number) => new Date(Date.now() + ms).toISOString()

/** Every way in which an address can stand (lib/newsletter/states.ts). */
export const STANDINGS: Record<string, (database: Database.Database, address: string) => unknown> = {
  none: () => undefined,
  pending: waiting(HOUR),
  expired: waiting(-HOUR),
  active: subscriber('active', DAY),
  unsubscribed: subscriber('unsubscribed', DAY),
  bounced: subscriber('bounced', DAY),
  bouncedLongAgo: subscriber('bounced', 60 * DAY),
  complained: subscriber('complained', DAY),
  keptOutByStaff: suppressed('staff', null),
  cancelled: suppressed('cancelled', 29 * DAY),
}
