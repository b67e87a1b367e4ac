import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { openDatabase } from '../../../lib/db/client'
import { StoreBusy, write } from '../../../lib/db/write'
import { recordConsent } from '../../../lib/newsletter/consent'
import { keyedHash } from '../../../lib/newsletter/keys'
import type { LinkPage } from '../../../lib/newsletter/link-pages'
import { linkRoutes, ONE_CLICK } from '../../../lib/newsletter/links'
import { hashOf, issueToken } from '../../../lib/newsletter/tokens'
import { unsubscribeToken } from '../../../lib/newsletter/unsubscribe-token'
import type { ConsentEvent } from '../../../prisma/generated/client'
import type { Locale } from './languages'
import { at } from './site'

let store = ''

/** Makes everything here work on another server's store and secrets than those of the server under test. */
export function useStore(databaseFile: string): void {
  store = databaseFile
  process.env['DATA_DIR'] = path.dirname(databaseFile)
}
useStore('data/e2e/site.db')

const HOUR_IN_MS = 3_600_000
let made = 0

/** An address that no other test has. */
function freshAddress(): string {
  return `reader-${process.pid}-${Date.now()}-${made++}@example.org`
}

/** Somebody who asked and did not confirm yet, with the links of the mail; and a link that is over. */
export async function askedFor(locale: Locale) {
  const address = freshAddress()
  const [now, later] = [new Date(), new Date(Date.now() + HOUR_IN_MS)]
  return inStore(async (tx) => {
    const { id: requestId } = await tx.subscriptionRequest.create({
      data: {
        emailKey: address,
        email: address,
        locale,
        consentText: '1',
        page: at('/newsletter', locale),
        requestedAt: now,
        expiresAt: later,
      },
    })
    await recordConsent(tx, {
      event: 'requested',
      at: now,
      locale,
      method: 'form',
      addressHmac: keyedHash('newsletter-address', address),
    })
    const link = async (purpose: 'confirm' | 'cancel', until: Date) => issueToken(tx, purpose, { requestId }, until)
    const cancelToken = await link('cancel', later)
    return {
      address,
      confirm: pageOf('confirm', locale, await link('confirm', later)),
      cancel: pageOf('cancel', locale, cancelToken),
      expired: pageOf('confirm', locale, await link('confirm', now)),
      oneClick: ONE_CLICK + cancelToken,
    }
  })
}

/** A subscriber with every link that the mails hold; and one to manage the subscription that is over. */
export async function subscriber(locale: Locale, state = 'active', changedAt = new Date()) {
  const address = freshAddress()
  const later = new Date(Date.now() + HOUR_IN_MS)
  return inStore(async (tx) => {
    const { id: subscriberId } = await tx.subscriber.create({
      data: { emailKey: address, email: address, locale, state, confirmedAt: changedAt, changedAt },
    })
    const token = unsubscribeToken(subscriberId)
    const manage = async (until: Date) =>
      pageOf('manage', locale, await issueToken(tx, 'manage', { subscriberId }, until))
    return {
      address,
      id: subscriberId,
      confirmed: pageOf('confirm', locale, await issueToken(tx, 'confirm', { subscriberId }, later)),
      manage: await manage(later),
      expired: await manage(new Date()),
      unsubscribe: pageOf('unsubscribe', locale, token),
      oneClick: ONE_CLICK + token,
    }
  })
}

/** In which state a subscriber is; undefined when there is none with the address. */
export async function stateOf(address: string): Promise<string | undefined> {
  return inStore(async (tx) => (await tx.subscriber.findUnique({ where: { emailKey: address } }))?.state)
}

/** Which mails leave, or left, to a subscriber. */
export async function mailsTo(address: string): Promise<string[]> {
  const rows = await inStore((tx) => tx.outboxMessage.findMany({ where: { subscriber: { emailKey: address } } }))
  return rows.map(({ template }) => template)
}

/** The evidence of an address, in order. */
export async function evidenceOf(address: string): Promise<ConsentEvent[]> {
  const addressHmac = keyedHash('newsletter-address', address)
  return inStore((tx) => tx.consentEvent.findMany({ where: { addressHmac }, orderBy: { id: 'asc' } }))
}

/** What the evidence says of an address, in order. */
export async function eventsOf(address: string): Promise<string[]> {
  return (await evidenceOf(address)).map(({ event }) => event)
}

/** One address of each page that a mailed link leads to. */
export async function linkPaths(locale: Locale): Promise<string[]> {
  const [asked, active, left, long] = [
    await askedFor(locale),
    await subscriber(locale),
    await subscriber(locale, 'unsubscribed'),
    await subscriber(locale, 'unsubscribed', new Date(0)),
  ]
  const links: Record<LinkPage, string> = {
    confirm: asked.confirm,
    confirmed: active.confirmed,
    cancel: asked.cancel,
    cancelled: await linkOfNobody('cancel', locale),
    unsubscribe: active.unsubscribe,
    unsubscribed: left.unsubscribe,
    restored: `${active.unsubscribe}?done=restored`,
    left: long.unsubscribe,
    manage: active.manage,
    language: `${active.manage}?done=language`,
    exported: `${active.manage}?done=exported`,
    erased: await linkOfNobody('manage', locale),
    over: asked.expired,
    lost: pageOf('unsubscribe', locale, randomToken()),
  }
  return Object.values(links)
}

/** A link whose owner took the request back, or is erased. */
async function linkOfNobody(purpose: 'cancel' | 'manage', locale: Locale): Promise<string> {
  const token = randomToken()
  const expiresAt = new Date(Date.now() + HOUR_IN_MS)
  await inStore((tx) => tx.newsletterToken.create({ data: { hash: hashOf(token), purpose, expiresAt } }))
  return pageOf(purpose, locale, token)
}

const randomToken = () => randomBytes(32).toString('base64url')

function pageOf(purpose: keyof typeof linkRoutes, locale: Locale, token: string): string {
  return at(linkRoutes[purpose], locale, { token })
}

/** Longer than a visitor would: the tests beside this one write as well. */
const TRIES = 20

/** Does some work in the store under test. */
export async function inStore<T>(work: Parameters<typeof write<T>>[1]): Promise<T> {
  const database = openDatabase(path.resolve(store))
  try {
    for (let left = TRIES; ; left--) {
      try {
        return await write(database, work)
      } catch (error) {
        if (!(error instanceof StoreBusy) || left === 0) throw error
      }
    }
  } finally {
    await database.$disconnect()
  }
}
