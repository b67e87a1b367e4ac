import type { PrismaClient } from '../../prisma/generated/client.ts'
import { write } from '../db/write.ts'
import { change, type Step } from './change.ts'
import { recordConsent } from './consent.ts'
import { keyedHash } from './keys.ts'
import { suppress } from './suppress.ts'

/** Staff keep an address from being written to, for good; whoever is subscribed with it is no more. */
export async function block(database: PrismaClient, emailKey: string, now: Date): Promise<void> {
  await write(database, async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { emailKey } })
    const step: Step = { at: now, locale: subscriber?.locale ?? 'ro', method: 'command' }
    if (subscriber) await change(tx, subscriber, 'unsubscribed', step)
    await suppress(tx, emailKey, 'staff', now)
    const addressHmac = keyedHash('newsletter-address', emailKey)
    await recordConsent(tx, { ...step, event: 'suppressed', addressHmac })
  })
}
