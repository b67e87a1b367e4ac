/**
 * The newsletter's states and what leads from one to another: the whole of it on this screen. The rest of the folder
 * carries it out.
 */

/** How an address stands when somebody asks for it to be subscribed. */
export type Standing =
  | 'none'
  | 'pending'
  | 'expired'
  | 'active'
  | 'unsubscribed'
  | 'bounced'
  /** It is tried once more, a month after it refused mail for good; until it is confirmed it then stands as `bounced`. */
  | 'bouncedLongAgo'
  | 'suppressed'

export interface Reaction {
  /** The mail that leaves, if the caps allow; the page says the same in every case (N-01). */
  mail: 'confirm' | 'already' | undefined
  /** Whether the request then waits for its confirmation. */
  waits: boolean
  /** What the evidence says. */
  event: ConsentEventName
}

/** What a request for an address does, by how the address stands. */
export const reactions: Record<Standing, Reaction> = {
  none: { mail: 'confirm', waits: true, event: 'requested' },
  pending: { mail: 'confirm', waits: true, event: 're-requested' },
  expired: { mail: 'confirm', waits: true, event: 'requested' },
  active: { mail: 'already', waits: false, event: 'duplicate' },
  unsubscribed: { mail: 'confirm', waits: true, event: 'requested' },
  bounced: { mail: undefined, waits: false, event: 'refused' },
  bouncedLongAgo: { mail: 'confirm', waits: true, event: 'requested' },
  suppressed: { mail: undefined, waits: false, event: 'refused' },
}

export type SubscriberState = 'active' | 'unsubscribed' | 'bounced' | 'complained'

/**
 * What can happen to a subscriber: from which states it leads, and where. Whatever is not here changes nothing: a bounce
 * never overwrites somebody's own word (N-34), and an old link brings nobody back (N-11).
 */
export const changes: Record<SubscriberChange, { from: readonly SubscriberState[]; to: SubscriberState }> = {
  unsubscribed: { from: ['active', 'bounced'], to: 'unsubscribed' },
  restored: { from: ['unsubscribed'], to: 'active' },
  bounced: { from: ['active'], to: 'bounced' },
  complained: { from: ['active', 'unsubscribed', 'bounced'], to: 'complained' },
}

export type SubscriberChange = 'unsubscribed' | 'restored' | 'bounced' | 'complained'

/** What the evidence of consent can say, in the order in which it usually happens. */
export type ConsentEventName =
  | 'requested'
  | 're-requested'
  | 'duplicate'
  | 'refused'
  | 'cancelled'
  | 'confirmed'
  | 'language'
  | 'exported'
  | SubscriberChange
  | 'suppressed'
  | 'erased'
