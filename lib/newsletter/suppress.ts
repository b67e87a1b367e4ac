import type { Suppression } from '../../prisma/generated/client.ts'
import type { Write } from '../db/write.ts'
import { keyedHash } from './keys.ts'

/** Why an address is not written to, the strongest first: none takes the place of a stronger one. */
const REASONS = ['complained', 'staff', 'erased', 'cancelled'] as const

export type SuppressionReason = (typeof REASONS)[number]

/** Those that hold against a request from the form as well; the others do so for a time, or not at all. */
const FOR_GOOD: readonly string[] = ['complained', 'staff'] satisfies SuppressionReason[]

/** Whether a new request for an address comes to nothing. No list brings an address back that has any reason at all. */
export function isSuppressed(known: Pick<Suppression, 'reason' | 'until'> | null, now: Date): boolean {
  return known !== null && (FOR_GOOD.includes(known.reason) || (known.until !== null && known.until > now))
}

/**
 * Keeps an address from being written to, by its keyed hash alone; what waits for its confirmation is forgotten.
 *
 * @param until Until when no new request counts, where it is for a time.
 */
export async function suppress(
  tx: Write,
  emailKey: string,
  reason: SuppressionReason,
  at: Date,
  until: Date | null = null,
): Promise<void> {
  await tx.subscriptionRequest.deleteMany({ where: { emailKey } })
  const where = { addressHmac: keyedHash('newsletter-address', emailKey) }
  const known = await tx.suppression.findUnique({ where })
  const strongest = REASONS.find((one) => one === known?.reason || one === reason) ?? reason
  const data = { reason: strongest, at, until: until ?? known?.until ?? null }
  await tx.suppression.upsert({ where, create: { ...where, ...data }, update: data })
}
