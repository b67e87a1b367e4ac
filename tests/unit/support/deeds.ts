import type { PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { MINUTE_IN_MS } from '../../../lib/durations.ts'
import { revive } from '../../../lib/mail/dead-letters.ts'
import { address } from '../../../lib/newsletter/address.ts'
import { askForLink } from '../../../lib/newsletter/ask-link.ts'
import { block } from '../../../lib/newsletter/block.ts'
import { takeReport } from '../../../lib/newsletter/bounces.ts'
import { cancel } from '../../../lib/newsletter/cancel.ts'
import { change } from '../../../lib/newsletter/change.ts'
import { confirm } from '../../../lib/newsletter/confirm.ts'
import { erase } from '../../../lib/newsletter/erase.ts'
import { importSubscribers } from '../../../lib/newsletter/import.ts'
import { cleanUp } from '../../../lib/newsletter/janitor.ts'
import { advanceMailings } from '../../../lib/newsletter/mailing/advance.ts'
import { pause, plan, resume } from '../../../lib/newsletter/mailing/plan.ts'
import { changeLanguage, requestExport } from '../../../lib/newsletter/manage.ts'
import { takeFromNetwork } from '../../../lib/newsletter/network-limits.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { undoUnsubscribe, unsubscribe } from '../../../lib/newsletter/unsubscribe.ts'
import { corpus, MESSAGE_ID } from './bounces.ts'
import { asked, later, signUpOf, step } from './newsletter.ts'
import { put, subscriber } from './outbox.ts'
import { addSubscribers } from './subscribers.ts'

/** Brings a store to where something can be done, for somebody of its own at a time of its own. */
export type Arrange = (database: PrismaClient, who: string, now: Date) => Promise<() => Promise<unknown>>

const mailThat = (what: string) => corpus.find(({ shape }) => shape === what)?.mail ?? ''

/** What the report says of a mail, for another mail. */
const returned =
  (what: string): Arrange =>
  async (database, who, now) => {
    const { id: subscriberId } = await subscriber(database, who)
    await put(database, 'welcome', { subscriberId }, 'ro', now)
    const { id, messageId } = await database.outboxMessage.findFirstOrThrow({ where: { subscriberId } })
    await database.outboxMessage.update({ where: { id }, data: { state: 'sent', settledAt: now } })
    const mail = mailThat(what).replaceAll(MESSAGE_ID, messageId)
    return () => takeReport(database, mail, now)
  }

/** Somebody who is subscribed, and what they do. */
const bySubscriber =
  (deed: (database: PrismaClient, id: number, now: Date) => Promise<unknown>): Arrange =>
  async (database, who, now) => {
    const { id } = await subscriber(database, who)
    return () => deed(database, id, now)
  }

/** What is done with one person, each in one write: all of it, or nothing. */
export const withOnePerson: Record<string, Arrange> = {
  'a sign-up': async (database, who, now) => {
    const signUp = signUpOf(who)
    return () => requestSubscription(database, signUp, now)
  },
  'a sign-up of somebody who is waited for': async (database, who, now) => {
    await asked(database, who, now)
    const signUp = signUpOf(who)
    return () => requestSubscription(database, signUp, later(MINUTE_IN_MS, now))
  },
  'a sign-up of a subscriber': async (database, who, now) => {
    await subscriber(database, who)
    const signUp = signUpOf(who)
    return () => requestSubscription(database, signUp, now)
  },
  'a sign-up with a proof': async (database, who, now) => {
    const signUp = signUpOf(who, { proof: who })
    return () => requestSubscription(database, signUp, now)
  },
  'a confirmation': async (database, who, now) => {
    const links = await asked(database, who, now)
    return () => confirm(database, links.confirm, step(now))
  },
  'a cancellation': async (database, who, now) => {
    const links = await asked(database, who, now)
    return () => cancel(database, links.cancel, step(now))
  },
  'leaving by the link that cancels': async (database, who, now) => {
    const links = await asked(database, who, now)
    await confirm(database, links.confirm, step(now))
    return () => cancel(database, links.cancel, step(now))
  },
  unsubscribing: bySubscriber((database, id, now) => unsubscribe(database, id, step(now))),
  'taking it back': async (database, who, now) => {
    const { id } = await subscriber(database, who)
    await unsubscribe(database, id, step(now))
    return () => undoUnsubscribe(database, id, step(now))
  },
  erasing: bySubscriber((database, id, now) => erase(database, id, step(now))),
  'another language': bySubscriber((database, id, now) => changeLanguage(database, id, 'en', step(now))),
  'an export': bySubscriber((database, id, now) => requestExport(database, id, step(now))),
  'asking for the link': async (database, who, now) => {
    await subscriber(database, who)
    return () => askForLink(database, address.parse(who), who, now)
  },
  'one more from a network': async (database, who, now) => () => takeFromNetwork(database, 'token', who, now),
  'a mail that came back': returned('Postfix, no such user'),
  'a complaint': returned('a complaint (ARF)'),
  'a block by staff': async (database, who, now) => {
    await subscriber(database, who)
    return () => block(database, who, now)
  },
  'a list with three on it': async (database, who, now) => {
    const list = ['a', 'b', 'c'].map((one) => ({
      address: address.parse(one + who),
      locale: 'ro' as const,
      agreedAt: now,
    }))
    return () => importSubscribers(database, list, { sha256: 'hash of the proof' }, now)
  },
  'a mail that is tried again by staff': async (database, who, now) => {
    const { id: subscriberId } = await subscriber(database, who)
    await put(database, 'welcome', { subscriberId }, 'ro', now)
    const { id } = await database.outboxMessage.findFirstOrThrow({ where: { subscriberId } })
    await database.outboxMessage.update({ where: { id }, data: { state: 'failed', settledAt: now } })
    return () => revive(database, id, now)
  },
}

/** All that is done in one write. */
export const inOneWrite: Record<string, Arrange> = {
  ...withOnePerson,
  'an issue that is planned': async (database, _, now) => {
    await audience(database)
    return () => plan(database, ISSUE, now)
  },
  'a mailing that is paused': async (database, _, now) => {
    const id = await sending(database, now)
    return () => pause(database, id)
  },
  'a mailing that goes on': async (database, _, now) => {
    const id = await sending(database, now)
    await pause(database, id)
    return () => resume(database, id, later(MINUTE_IN_MS, now))
  },
}

/** What is done in several writes: after a fault, doing it again comes to the same. */
export const inSeveralWrites: Record<string, Arrange> = {
  'an audience that is frozen': async (database, _, now) => {
    await audience(database)
    await plan(database, ISSUE, now)
    return () => advanceMailings(database, now)
  },
  'messages that are let go': async (database, _, now) => {
    await sending(database, now)
    return () => advanceMailings(database, later(MINUTE_IN_MS, now))
  },
  'the end of a mailing': async (database, _, now) => {
    await sending(database, now)
    await database.outboxMessage.updateMany({ data: { state: 'sent', settledAt: now } })
    return () => advanceMailings(database, later(MINUTE_IN_MS, now))
  },
  housekeeping: async (database, who, now) => {
    await asked(database, who, new Date(now.getTime() - 2 * periods.pendingKept))
    const { id, ...left } = await subscriber(database, `left.${who}`)
    const long = new Date(now.getTime() - 2 * periods.leftKept)
    await write(database, (tx) => change(tx, { id, ...left }, 'unsubscribed', step(long)))
    return () => cleanUp(database, now)
  },
}

const ISSUE = '2026-octombrie'

/** Nobody but three subscribers, and no mailing: those of one arrangement are not in the next. */
async function audience(database: PrismaClient): Promise<void> {
  await database.mailing.deleteMany()
  await database.outboxMessage.deleteMany()
  await database.subscriber.deleteMany()
  await addSubscribers(database, 3)
}

/** A mailing on its way, of which nothing was let go. */
async function sending(database: PrismaClient, now: Date): Promise<number> {
  await audience(database)
  await plan(database, ISSUE, now, 60)
  await advanceMailings(database, now)
  return (await database.mailing.findFirstOrThrow()).id
}
