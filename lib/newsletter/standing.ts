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
  /** When it refused mail for good, since it was last confirmed, and whether it was asked for since; the evidence outlives the row. */
  bounce: { at: Date; isAskedSince: boolean } | null
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
    bouncedAt: z.date().nullable(),
    askedSince: z.coerce.number(),
  }),
)

/** All that is known of an address, in one question, because every sign-up asks it (F-08). */
export async function knownOf(tx: Statements, emailKey: string, addressHmac: string): Promise<Known> {
  const [row] = await select(
    tx,
    rows,
    Prisma.sql`SELECT l."reason", l."until", s."id" AS "subscriberId", s."state", s."changedAt", r."id" AS "requestId", r."expiresAt",
      b."at" AS "bouncedAt", (SELECT count(*) FROM "ConsentEvent"
        WHERE "addressHmac" = ${addressHmac} AND "id" > b."id" AND "event" IN ('requested', 're-requested')) AS "askedSince"
    FROM (SELECT 1)
    LEFT JOIN "Suppression" l ON l."addressHmac" = ${addressHmac}
    LEFT JOIN "Subscriber" s ON s."emailKey" = ${emailKey}
    LEFT JOIN "SubscriptionRequest" r ON r."emailKey" = ${emailKey}
    LEFT JOIN "ConsentEvent" b ON b."event" = 'bounced' AND b."id" = (SELECT max("id") FROM "ConsentEvent"
      WHERE "addressHmac" = ${addressHmac} AND "event" IN ('bounced', 'confirmed'))`,
  )
  const { reason = null, until = null, subscriberId, state, changedAt, requestId, expiresAt, bouncedAt } = row ?? {}
  return {
    suppression: reason === null ? null : { reason, until },
    subscriber: subscriberId && state && changedAt ? { id: subscriberId, state, changedAt } : null,
    request: requestId && expiresAt ? { id: requestId, expiresAt } : null,
    bounce: bouncedAt ? { at: bouncedAt, isAskedSince: Number(row?.askedSince) > 0 } : null,
  }
}

/** How an address stands, by all that is known of it; what speaks against writing to it comes first. */
export function standingOf({ suppression, subscriber, request, bounce }: Known, now: Date): Standing {
  if (isSuppressed(suppression, now) || subscriber?.state === 'complained') return 'suppressed'
  if (subscriber?.state === 'active') return 'active'
  const bouncedAt = bounce?.at ?? (subscriber?.state === 'bounced' ? subscriber.changedAt : undefined)
  if (bouncedAt) {
    const isLongAgo = now.getTime() - bouncedAt.getTime() >= periods.bounced
    return isLongAgo && !bounce?.isAskedSince ? 'bouncedLongAgo' : 'bounced'
  }
  if (request) return request.expiresAt > now ? 'pending' : 'expired'
  return subscriber ? 'unsubscribed' : 'none'
}
