import type { Locale } from '../../i18n/routing.ts'
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts'
import { insert } from '../db/insert.ts'
import type { Statements } from '../db/statements.ts'
import { writeTogether } from '../db/write-together.ts'
import { enqueue } from '../mail/outbox.ts'
import type { Address } from './address.ts'
import { admit } from './admission.ts'
import { type caps, isWithinCap } from './caps.ts'
import { recordConsent } from './consent.ts'
import type { Agreement } from './consent-text.ts'
import { FORM_VERSION } from './fields.ts'
import { keyedHash } from './keys.ts'
import { takeFrom } from './network-limits.ts'
import { periods } from './periods.ts'
import { knownOf, standingOf } from './standing.ts'
import { reactions, type Standing } from './states.ts'

/** A sign-up that is whole: who, to what, where and how. */
export interface SignUp extends Agreement {
  address: Address
  locale: Locale
  /** Path of the page on which the form stood. */
  page: string
  /** Family of the browser. */
  browser: string
  /** Keyed hash of the visitor's network. */
  network: string
  /** Of the work that its browser did for it ({@link readProof}). */
  proof?: string | undefined
}

/**
 * `taken`, whatever then happens; `held` while too many come, whoever it is; or for how many seconds nothing is taken
 * from that network.
 */
export type Outcome = 'taken' | 'held' | { retryAfter: number }

const CAP_OF: Record<Standing, keyof typeof caps> = {
  none: 'confirm',
  pending: 'confirm',
  expired: 'confirm',
  unsubscribed: 'confirm',
  bouncedLongAgo: 'confirm',
  active: 'already',
  bounced: 'none',
  suppressed: 'none',
}

/**
 * Takes a sign-up, in one write: evidence of it, what then waits for its confirmation, and the mail that leaves. What
 * the visitor is told does not depend on how the address stands (N-01).
 */
export async function requestSubscription(database: PrismaClient, signUp: SignUp, now: Date): Promise<Outcome> {
  return writeTogether(database, async (tx) => {
    const retryAfter = await takeFrom(tx, 'sign-up', signUp.network, now)
    if (retryAfter !== undefined) return { retryAfter }
    const admission = await admit(tx, signUp.proof, now)
    if (admission === 'in') await react(tx, signUp, now)
    return admission === 'held' ? 'held' : 'taken'
  })
}

async function react(tx: Statements, signUp: SignUp, now: Date): Promise<void> {
  const { address, consent, locale, page, browser, privacyVersion } = signUp
  const emailKey = address.key
  const addressHmac = keyedHash('newsletter-address', emailKey)
  const known = await knownOf(tx, emailKey, addressHmac)
  const { subscriber, request } = known
  const standing = standingOf(known, now)
  const { mail, waits, event } = reactions[standing]
  if (!(await isWithinCap(tx, addressHmac, CAP_OF[standing], now))) return
  await recordConsent(tx, {
    event,
    at: now,
    addressHmac,
    locale,
    page,
    method: 'form',
    consentText: String(consent.version),
    consentHash: consent.sha256,
    privacyVersion,
    formVersion: FORM_VERSION,
    browser,
  })
  if (!waits) {
    if (mail && subscriber) await enqueue(tx, { template: mail, locale, subscriberId: subscriber.id }, now)
    return
  }
  const expiresAt = new Date(now.getTime() + periods.confirmation)
  const data: Waiting = {
    email: address.email,
    locale,
    consentText: String(consent.version),
    page,
    requestedAt: now,
    expiresAt,
  }
  const requestId = request?.id ?? (await insert(tx, 'SubscriptionRequest', { emailKey, ...data }))
  if (request) await renew(tx, emailKey, data)
  if (mail) await enqueue(tx, { template: mail, locale, requestId }, now)
}

/** What waits for its confirmation; kept under the key of its address. */
type Waiting = Omit<Prisma.SubscriptionRequestCreateManyInput, 'id' | 'emailKey'>

async function renew(tx: Statements, emailKey: string, data: Waiting): Promise<void> {
  const values = Object.entries(data).map(([name, value]) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${value}`)
  await tx.$executeRaw(
    Prisma.sql`UPDATE "SubscriptionRequest" SET ${Prisma.join(values)} WHERE "emailKey" = ${emailKey}`,
  )
}
