import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import type { PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { address } from '../../../lib/newsletter/address.ts'
import { recordConsent } from '../../../lib/newsletter/consent.ts'
import { keyedHash } from '../../../lib/newsletter/keys.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import type { SignUp } from '../../../lib/newsletter/request.ts'
import { issueToken } from '../../../lib/newsletter/tokens.ts'

// The installation's secrets are made in a folder of the test's own.
vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'newsletter-')))

/** The time at which the stories begin. */
export const START = new Date('2026-11-24T10:00:00Z')

export function later(ms: number, than = START): Date {
  return new Date(than.getTime() + ms)
}

export const step = (at = START, page = '/ro/newsletter') => ({ at, locale: 'ro', page, method: 'link' as const })

export const hmacOf = (address: string) => keyedHash('newsletter-address', address)

let networks = 0

/** A sign-up that is whole, from a network of its own. */
export const signUpOf = (typed: string, more: Partial<SignUp> = {}): SignUp => ({
  address: address.parse(typed),
  consent: { version: 1, sha256: 'hash of the words' },
  locale: 'ro',
  page: '/ro/despre',
  browser: 'Firefox',
  privacyVersion: '2.0',
  network: `network ${++networks}`,
  ...more,
})

/** Somebody who asked and got the mail: its two links. */
export async function asked(database: PrismaClient, address: string, at = START) {
  return write(database, async (tx) => {
    const { id } = await tx.subscriptionRequest.create({
      data: {
        emailKey: address.toLowerCase(),
        email: address,
        locale: 'ro',
        consentText: '1',
        page: '/ro/newsletter',
        requestedAt: at,
        expiresAt: later(periods.confirmation, at),
      },
    })
    const evidence = { ...step(at), consentText: '1', consentHash: 'hash of the words', privacyVersion: '2.0' }
    await recordConsent(tx, { ...evidence, event: 'requested', addressHmac: hmacOf(address.toLowerCase()) })
    const expiresAt = later(periods.confirmation, at)
    return {
      confirm: await issueToken(tx, 'confirm', { requestId: id }, expiresAt),
      cancel: await issueToken(tx, 'cancel', { requestId: id }, expiresAt),
    }
  })
}

/** What happened to an address, in order. */
export async function eventsOf(database: PrismaClient, address: string): Promise<string[]> {
  const rows = await database.consentEvent.findMany({
    where: { addressHmac: hmacOf(address) },
    orderBy: { id: 'asc' },
    select: { event: true },
  })
  return rows.map(({ event }) => event)
}
