import type { Subscriber } from '../../prisma/generated/client.ts'
import type { Write } from '../db/write.ts'
import { type Evidence, recordConsent } from './consent.ts'
import { keyedHash } from './keys.ts'
import { changes, type SubscriberChange, type SubscriberState } from './states.ts'

/** When, where and how somebody did something: what the evidence says besides what it was. */
export type Step = Omit<Evidence, 'event' | 'addressHmac'>

/**
 * Leads a subscriber from one state to another, with the evidence of it. Whoever leaves is not waited for any more: a
 * link that was mailed before would bring them back (N-11).
 *
 * @returns whether it is a change at all (states.ts).
 */
export async function change(
  tx: Write,
  { id, emailKey, state }: Pick<Subscriber, 'id' | 'emailKey' | 'state'>,
  event: SubscriberChange,
  step: Step,
): Promise<boolean> {
  const { from, to } = changes[event]
  const known: readonly string[] = from
  if (!known.includes(state)) return false
  await tx.subscriber.update({ where: { id }, data: { state: to satisfies SubscriberState, changedAt: step.at } })
  if (to !== 'active') await tx.subscriptionRequest.deleteMany({ where: { emailKey } })
  await recordConsent(tx, { ...step, event, addressHmac: keyedHash('newsletter-address', emailKey) })
  return true
}
