import type { Write } from '../db/write.ts'
import type { DoneWord, LinkPage } from './link-pages.ts'
import type { LinkPurpose } from './links.ts'
import { findToken, isKnown } from './tokens.ts'
import { canBeUndone } from './unsubscribe.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

interface Found {
  page: LinkPage
  status: 200 | 404 | 410
}

const shows = (page: LinkPage): Found => ({ page, status: 200 })

/**
 * The page that a link leads to now. It only reads: whoever follows a link changes nothing (N-08).
 *
 * @param done What was done a moment ago, as the address says.
 */
export async function findLink(
  store: Write,
  purpose: LinkPurpose,
  token: string,
  now: Date,
  done?: DoneWord,
): Promise<Found> {
  if (purpose === 'unsubscribe') {
    const subscriberId = readUnsubscribeToken(token)
    return subscriberId ? shows(await wayOut(store, subscriberId, now, done)) : { page: 'lost', status: 404 }
  }
  const link = await findToken(store, purpose, token, now)
  const bad: LinkPage = purpose === 'manage' ? 'lost' : 'over'
  if (!link) return { page: bad, status: (await isKnown(store, purpose, token)) ? 410 : 404 }
  const { requestId, subscriberId } = link
  if (purpose === 'manage') return shows(subscriberId ? aboutSubscriber(done) : 'erased')
  if (requestId) return shows(purpose)
  if (purpose === 'cancel') return shows(subscriberId ? await wayOut(store, subscriberId, now, done) : 'cancelled')
  const subscriber = subscriberId ? await store.subscriber.findUnique({ where: { id: subscriberId } }) : null
  return subscriber?.state === 'active' ? shows('confirmed') : { page: 'over', status: 410 }
}

function aboutSubscriber(done: DoneWord | undefined): LinkPage {
  return done === 'language' || done === 'exported' ? done : 'manage'
}

async function wayOut(store: Write, id: number, now: Date, done: DoneWord | undefined): Promise<LinkPage> {
  const subscriber = await store.subscriber.findUnique({ where: { id } })
  if (subscriber?.state === 'active' && done === 'restored') return 'restored'
  if (subscriber?.state === 'active' || subscriber?.state === 'bounced') return 'unsubscribe'
  return subscriber && canBeUndone(subscriber, now) ? 'unsubscribed' : 'left'
}
