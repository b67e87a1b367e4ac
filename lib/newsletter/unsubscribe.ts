import type { PrismaClient } from '../../prisma/generated/client.ts'
import { write } from '../db/write.ts'
import { change, type Step } from './change.ts'
import { keyedHash } from './keys.ts'
import { periods } from './periods.ts'
import { isSuppressed } from './suppress.ts'

/** Ends a subscription at once (N-26); done again, or for somebody who is gone, it changes nothing. */
export async function unsubscribe(database: PrismaClient, subscriberId: number, step: Step): Promise<void> {
  await write(database, async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { id: subscriberId } })
    if (subscriber) await change(tx, subscriber, 'unsubscribed', step)
  })
}

/** Takes a withdrawal back, for a few minutes: the consent from before counts again (N-26). */
export async function undoUnsubscribe(database: PrismaClient, subscriberId: number, step: Step): Promise<void> {
  await write(database, async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { id: subscriberId } })
    if (!subscriber || !canBeUndone(subscriber, step.at)) return
    const addressHmac = keyedHash('newsletter-address', subscriber.emailKey)
    if (isSuppressed(await tx.suppression.findUnique({ where: { addressHmac } }), step.at)) return
    await change(tx, subscriber, 'restored', step)
  })
}

/** Whether somebody unsubscribed a moment ago. */
export function canBeUndone({ state, changedAt }: { state: string; changedAt: Date }, now: Date): boolean {
  return state === 'unsubscribed' && now.getTime() - changedAt.getTime() <= periods.undo
}
