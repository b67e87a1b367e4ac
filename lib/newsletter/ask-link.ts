import type { PrismaClient } from '../../prisma/generated/client.ts'
import { write } from '../db/write.ts'
import { DAY_IN_MS } from '../durations.ts'
import { enqueue } from '../mail/outbox.ts'
import type { Address } from './address.ts'
import { takeFrom } from './network-limits.ts'
import type { Outcome } from './request.ts'

/** Links that one address gets in a day, whoever asks: it could be anybody's. */
const A_DAY = 3

/**
 * Mails a subscriber the link to the own subscription and data (N-28). Whoever asks for somebody else's address learns
 * nothing and changes nothing.
 */
export async function askForLink(
  database: PrismaClient,
  { key: emailKey }: Address,
  network: string,
  now: Date,
): Promise<Outcome> {
  return write(database, async (tx) => {
    const retryAfter = await takeFrom(tx, 'token', network, now)
    if (retryAfter !== undefined) return { retryAfter }
    const subscriber = await tx.subscriber.findUnique({ where: { emailKey } })
    if (!subscriber) return 'taken'
    const { id: subscriberId, locale } = subscriber
    const since = new Date(now.getTime() - DAY_IN_MS)
    const where = { subscriberId, template: 'manage', nextTryAt: { gt: since } }
    if ((await tx.outboxMessage.count({ where })) < A_DAY) {
      await enqueue(tx, { template: 'manage', locale, subscriberId }, now)
    }
    return 'taken'
  })
}
