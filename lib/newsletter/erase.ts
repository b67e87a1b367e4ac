import type { PrismaClient } from '../../prisma/generated/client.ts'
import { write } from '../db/write.ts'
import type { Step } from './change.ts'
import { recordConsent } from './consent.ts'
import { keyedHash } from './keys.ts'
import { suppress } from './suppress.ts'

/**
 * Erases somebody (N-29): every row with the address. What stays says nothing of them to anybody without this
 * installation's key: the evidence that there was consent, and that the address is not to be brought back by a list.
 */
export async function erase(database: PrismaClient, subscriberId: number, step: Step): Promise<void> {
  await write(database, async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { id: subscriberId } })
    if (!subscriber) return
    const { emailKey } = subscriber
    await suppress(tx, emailKey, 'erased', step.at)
    await tx.outboxMessage.updateMany({
      where: { subscriberId, state: { in: ['queued', 'held'] } },
      data: { state: 'skipped', settledAt: step.at },
    })
    // The link stays, of nobody, so that its page can say that it is done.
    await tx.newsletterToken.updateMany({ where: { subscriberId, purpose: 'manage' }, data: { subscriberId: null } })
    await tx.subscriber.delete({ where: { id: subscriberId } })
    await recordConsent(tx, { ...step, event: 'erased', addressHmac: keyedHash('newsletter-address', emailKey) })
  })
}
