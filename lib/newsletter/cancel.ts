import type { PrismaClient } from '../../prisma/generated/client.ts'
import { write } from '../db/write.ts'
import type { Step } from './change.ts'
import { recordConsent } from './consent.ts'
import { keyedHash } from './keys.ts'
import { periods } from './periods.ts'
import { suppress } from './suppress.ts'
import { findToken } from './tokens.ts'
import { unsubscribe } from './unsubscribe.ts'

/**
 * The owner of an address says that it was not them (N-12): what was asked for is forgotten, and nobody can ask for the
 * address again for a while. Whoever confirmed in the meantime leaves by the same link.
 */
export async function cancel(database: PrismaClient, token: string, step: Step): Promise<void> {
  const subscriberId = await write(database, async (tx) => {
    const link = await findToken(tx, 'cancel', token, step.at)
    if (!link?.requestId) return link?.subscriberId
    const { id, emailKey } = await tx.subscriptionRequest.findUniqueOrThrow({ where: { id: link.requestId } })
    // The link stays, of nobody, so that its page can say that it is done.
    await tx.newsletterToken.updateMany({ where: { requestId: id, purpose: 'cancel' }, data: { requestId: null } })
    await suppress(tx, emailKey, 'cancelled', step.at, new Date(step.at.getTime() + periods.cancelled))
    const addressHmac = keyedHash('newsletter-address', emailKey)
    await recordConsent(tx, { ...step, event: 'cancelled', addressHmac, tokenHash: link.hash })
    return undefined
  })
  if (subscriberId) await unsubscribe(database, subscriberId, step)
}
