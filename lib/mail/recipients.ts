import type { OutboxMessage, Subscriber, SubscriptionRequest } from '../../prisma/generated/client.ts'
import type { Write } from '../db/write.ts'
import { keyedHash } from '../newsletter/keys.ts'
import type { SubscriberState } from '../newsletter/states.ts'
import { isSuppressed } from '../newsletter/suppress.ts'

/** Somebody who asked, and may still confirm. */
export async function requestOf(
  tx: Write,
  { requestId }: OutboxMessage,
  now: Date,
): Promise<SubscriptionRequest | undefined> {
  const request = requestId ? await tx.subscriptionRequest.findUnique({ where: { id: requestId } }) : null
  if (!request || request.expiresAt <= now || (await isClosed(tx, request.emailKey, now))) return undefined
  return request
}

/** Somebody who is subscribed at this moment. */
export async function activeSubscriberOf(
  tx: Write,
  message: OutboxMessage,
  now: Date,
): Promise<Subscriber | undefined> {
  const subscriber = await subscriberOf(tx, message)
  if (subscriber?.state !== ('active' satisfies SubscriberState)) return undefined
  return (await isClosed(tx, subscriber.emailKey, now)) ? undefined : subscriber
}

/** Somebody of whom the store knows, whether or not they are subscribed: they may ask what it knows. */
export async function knownSubscriberOf(tx: Write, message: OutboxMessage): Promise<Subscriber | undefined> {
  const subscriber = await subscriberOf(tx, message)
  // What holds for a time only keeps strangers from signing somebody up.
  if (!subscriber || (await isClosed(tx, subscriber.emailKey, undefined))) return undefined
  return subscriber
}

async function subscriberOf(tx: Write, { subscriberId }: OutboxMessage): Promise<Subscriber | null> {
  return subscriberId ? tx.subscriber.findUnique({ where: { id: subscriberId } }) : null
}

/** @param now Undefined for what holds for good alone. */
async function isClosed(tx: Write, emailKey: string, now: Date | undefined): Promise<boolean> {
  const addressHmac = keyedHash('newsletter-address', emailKey)
  const known = await tx.suppression.findUnique({ where: { addressHmac } })
  return now ? isSuppressed(known, now) : isSuppressed(known && { ...known, until: null }, new Date(0))
}
