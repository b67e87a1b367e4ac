import type { Subscriber, SubscriptionRequest, Suppression } from '../../prisma/generated/client.ts'
import { periods } from './periods.ts'
import type { Standing } from './states.ts'
import { isSuppressed } from './suppress.ts'

interface Known {
  suppression: Suppression | null
  subscriber: Subscriber | null
  request: SubscriptionRequest | null
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
