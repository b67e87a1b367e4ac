import { z } from 'zod'
import { Prisma, type Subscriber, type SubscriptionRequest, type Suppression } from '../../prisma/generated/client.ts'
import { type Statements, select } from '../db/statements.ts'
import { periods } from './periods.ts'
import type { Standing } from './states.ts'
import { isSuppressed } from './suppress.ts'

/** What is known of an address. */
interface Known {
  suppression: Pick<Suppression, 'reason' | 'until'> | null
  subscriber: Pick<Subscriber, 'id' | 'state' | 'changedAt'> | null
  request: Pick<SubscriptionRequest, 'id' | 'expiresAt'> | null
}

/** A row of what is known: nothing, or all of each. */
const rows = z.array(
  z.object({
    reason: z.string().nullable(),
    until: z.date().nullable(),
    subscriberId: z.number().nullable(),
    state: z.string().nullable(),
    changedAt: z.date().nullable(),
    requestId: z.number().nullable(),
    expiresAt: z.date().nullable(),
  }),
)

/** All that is known of an address, in one question, because every sign-up asks it (F-08). */
export async function knownOf(tx: Statements, emailKey: string, addressHmac: string): Promise<Known> {
  const [row] = await select(
    tx,
    rows,
    Prisma.sql`SELECT l."reason", l."until", s."id" AS "subscriberId", s."state", s."changedAt", r."id" AS "requestId", r."expiresAt"
    FROM (SELECT 1)
    LEFT JOIN "Suppression" l ON l."addressHmac" = ${addressHmac}
    LEFT JOIN "Subscriber" s ON s."emailKey" = ${emailKey}
    LEFT JOIN "SubscriptionRequest" r ON r."emailKey" = ${emailKey}`,
  )
  const { reason = null, until = null, subscriberId, state, changedAt, requestId, expiresAt } = row ?? {}
  return {
    suppression: reason === null ? null : { reason, until },
    subscriber: subscriberId && state && changedAt ? { id: subscriberId, state, changedAt } : null,
    request: requestId && expiresAt ? { id: requestId, expiresAt } : null,
  }
}

/** How an address stands, by all that is known of it; what speaks against writing to it comes first. */
export function standingOf({ suppression, subscriber, request }: Known, now: Date): Standing {
  if (isSuppressed(suppression, now) || subscriber?.state === 'complained') return 'suppressed'
  if (subscriber?.state === 'bounced') {
    return now.getTime() - subscriber.changedAt.getTime() < periods.bounced ? 'bounced' : 'bouncedLongAgo'
  }
  if (subscriber?.state === 'active') return 'active'
  if (request) return request.expiresAt > now ? 'pending' : 'expired'
  return subscriber ? 'unsubscribed' : 'none'
}
