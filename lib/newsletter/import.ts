import type { Locale } from '../../i18n/routing.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type Write, write } from '../db/write.ts'
import type { Address } from './address.ts'
import { recordConsent } from './consent.ts'
import { IMPORTED, type Proof } from './import-proofs.ts'
import { keyedHash } from './keys.ts'

/** Somebody who agreed elsewhere: on paper, at an event, in an earlier system. */
export interface Imported {
  address: Address
  locale: Locale
  agreedAt: Date
}

/** Rows of one write: others wait for no longer than that. */
const CHUNK = 100

/**
 * Brings subscribers from a list. Nobody becomes one without proof (N-37), and who left, complained, bounced or is
 * blocked stays what they are: a list is older than their word.
 *
 * @returns how many are new.
 */
export async function importSubscribers(
  database: PrismaClient,
  list: readonly Imported[],
  proof: Proof,
  now: Date,
): Promise<number> {
  let added = 0
  for (let at = 0; at < list.length; at += CHUNK) {
    added += await write(database, async (tx) => {
      let fresh = 0
      for (const one of list.slice(at, at + CHUNK)) if (await add(tx, one, proof, now)) fresh++
      return fresh
    })
  }
  return added
}

async function add(tx: Write, { address, locale, agreedAt }: Imported, { sha256 }: Proof, now: Date): Promise<boolean> {
  const { key: emailKey, email } = address
  const addressHmac = keyedHash('newsletter-address', emailKey)
  const isKnown = (await tx.subscriber.count({ where: { emailKey } })) > 0
  const isBlocked = (await tx.suppression.count({ where: { addressHmac } })) > 0
  if (isKnown || isBlocked) return false
  await tx.subscriber.create({
    data: { emailKey, email, locale, state: 'active', confirmedAt: agreedAt, changedAt: now },
  })
  await tx.subscriptionRequest.deleteMany({ where: { emailKey } })
  const consent = { consentText: IMPORTED, consentHash: sha256 }
  await recordConsent(tx, { event: 'confirmed', at: now, addressHmac, locale, method: 'command', ...consent })
  return true
}
