import { describe, expect, test } from 'vitest'
import type { PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { cancel } from '../../../lib/newsletter/cancel.ts'
import { change } from '../../../lib/newsletter/change.ts'
import { confirm } from '../../../lib/newsletter/confirm.ts'
import { cleanUp } from '../../../lib/newsletter/janitor.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import type { Standing } from '../../../lib/newsletter/states.ts'
import { suppress } from '../../../lib/newsletter/suppress.ts'
import { issueToken } from '../../../lib/newsletter/tokens.ts'
import { unsubscribe } from '../../../lib/newsletter/unsubscribe.ts'
import { read } from '../support/mail-server.ts'
import { asked, eventsOf, hmacOf, later, START, signUpOf, step } from '../support/newsletter.ts'
import { connected } from '../support/outbox.ts'
import { publishedStore } from '../support/store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const ANA = 'ana@example.org'

const signUp = (typed = ANA) => signUpOf(typed)

const mailsOf = async (database: PrismaClient) =>
  (await database.outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(({ template }) => template)

async function confirmed(database: PrismaClient) {
  await confirm(database, (await asked(database, ANA)).confirm, step())
  const { id } = await database.subscriber.findUniqueOrThrow({ where: { emailKey: ANA } })
  await database.outboxMessage.deleteMany()
  return id
}

/** Whose address refused mail for good. */
async function bounced(database: PrismaClient) {
  const subscriber = await database.subscriber.findUniqueOrThrow({ where: { id: await confirmed(database) } })
  await write(database, (tx) => change(tx, subscriber, 'bounced', { ...step(), method: 'mail' }))
}

/** How an address comes to stand as it does, when it is asked for again, and what comes of that. */
const STORIES: Record<Standing, { before: (database: PrismaClient) => Promise<unknown>; after: number }> = {
  none: { before: async () => undefined, after: 0 },
  pending: { before: (database) => asked(database, ANA), after: HOUR },
  expired: { before: (database) => asked(database, ANA), after: periods.confirmation + 1 },
  active: { before: confirmed, after: HOUR },
  unsubscribed: {
    before: async (database) => unsubscribe(database, await confirmed(database), step()),
    after: HOUR,
  },
  bounced: { before: bounced, after: periods.bounced - HOUR },
  bouncedLongAgo: { before: bounced, after: periods.bounced + 1 },
  suppressed: { before: (database) => write(database, (tx) => suppress(tx, ANA, 'staff', START)), after: HOUR },
}

const EXPECTED: Record<Standing, [mails: string[], event: string, waits: boolean]> = {
  none: [['confirm'], 'requested', true],
  pending: [['confirm'], 're-requested', true],
  expired: [['confirm'], 'requested', true],
  active: [['already'], 'duplicate', false],
  unsubscribed: [['confirm'], 'requested', true],
  bounced: [[], 'refused', false],
  bouncedLongAgo: [['confirm'], 'requested', true],
  suppressed: [[], 'refused', false],
}

const standings = Object.keys(STORIES).filter((name): name is Standing => name in STORIES)

describe.each(standings)('an address that is %s', (standing) => {
  const { before: prepare, after } = STORIES[standing]
  const [mails, event, waits] = EXPECTED[standing]

  test('gets its mail, with evidence, and waits or not', async () => {
    const { database } = publishedStore()
    await prepare(database)
    const now = later(after)
    expect(await requestSubscription(database, signUp(), now)).toBe('taken')
    expect(await mailsOf(database)).toEqual(mails)
    expect((await eventsOf(database, ANA)).at(-1)).toBe(event)
    const waiting = await database.subscriptionRequest.findUnique({ where: { emailKey: ANA } })
    expect(waiting !== null).toBe(waits)
    if (waits) expect(waiting?.expiresAt).toEqual(later(periods.confirmation, now))
    expect(await database.subscriber.count({ where: { state: 'active' } })).toBe(standing === 'active' ? 1 : 0)
  })

  test('gets no second mail at once, whoever asks', async () => {
    const { database } = publishedStore()
    await prepare(database)
    for (const minutes of [0, 1, 9])
      expect(await requestSubscription(database, signUp(), later(after + minutes * MINUTE))).toBe('taken')
    expect(await mailsOf(database)).toEqual(mails)
  })
})

test('nobody who only asked is among the subscribers (N-04)', async () => {
  const { database } = publishedStore()
  await requestSubscription(database, signUp('Ana+Stiri@Example.org'), START)
  expect(await database.subscriber.count()).toBe(0)
  expect(await database.subscriptionRequest.findFirst()).toMatchObject({
    emailKey: 'ana+stiri@example.org',
    email: 'Ana+Stiri@example.org',
    locale: 'ro',
    page: '/ro/despre',
    consentText: '1',
  })
})

test('the evidence says what was shown, where, in which browser, and under which policy (N-23)', async () => {
  const { database } = publishedStore()
  await requestSubscription(database, signUp(), START)
  expect(await database.consentEvent.findFirst()).toMatchObject({
    event: 'requested',
    at: START,
    addressHmac: hmacOf(ANA),
    locale: 'ro',
    page: '/ro/despre',
    method: 'form',
    consentText: '1',
    consentHash: 'hash of the words',
    privacyVersion: '2.0',
    formVersion: '1',
    browser: 'Firefox',
  })
})

test('a link that was mailed before holds until its own end when another is asked for', async () => {
  const { database } = publishedStore()
  const { confirm: first } = await asked(database, ANA)
  await requestSubscription(database, signUp(), later(HOUR))
  await confirm(database, first, step(later(periods.confirmation - 1)))
  expect(await database.subscriber.count({ where: { state: 'active' } })).toBe(1)
})

test('each request’s mail has a link of its own, and the newest one confirms', async () => {
  const { database } = publishedStore()
  const { server, transport } = await connected()
  for (const at of [START, later(HOUR)]) {
    await requestSubscription(database, signUp(), at)
    await deliverDue(database, transport, at)
  }
  const mails = await Promise.all(server.received.map(read))
  const [first, second] = mails.map(({ text }) => /\/confirmare\/([\w-]+)/.exec(text ?? '')?.[1] ?? '')
  expect(second).not.toBe(first)
  await confirm(database, second ?? '', step(later(HOUR + periods.confirmation - 1)))
  expect(await database.subscriber.count({ where: { state: 'active' } })).toBe(1)
})

test('after “not me” a request brings no mail for thirty days, and then it does again (N-12)', async () => {
  const { database } = publishedStore()
  await cancel(database, (await asked(database, ANA)).cancel, step())
  for (const after of [DAY, 29 * DAY, periods.cancelled - 1]) {
    expect(await requestSubscription(database, signUp(), later(after))).toBe('taken')
    expect(await mailsOf(database)).toEqual([])
  }
  expect(await requestSubscription(database, signUp(), later(31 * DAY))).toBe('taken')
  expect(await mailsOf(database)).toEqual(['confirm'])
})

test('one address gets at most one mail in 10 minutes, 3 in a day, and 5 in 30 days (N-18)', async () => {
  const { database } = publishedStore()
  const sent: number[] = []
  for (let minutes = 0; minutes < (31 * DAY) / MINUTE; minutes += 5 * 60 + 5) {
    const before = await database.outboxMessage.count()
    await requestSubscription(database, signUp(), later(minutes * MINUTE))
    if ((await database.outboxMessage.count()) > before) sent.push(minutes)
  }
  const within = (minutes: number) =>
    Math.max(...sent.map((from) => sent.filter((at) => at >= from && at - from < minutes).length))
  expect(within(10)).toBe(1)
  expect(within(24 * 60)).toBe(3)
  expect(within(30 * 24 * 60)).toBe(5)
})

test('somebody who is subscribed is told so at most once a day', async () => {
  const { database } = publishedStore()
  await confirmed(database)
  for (const hours of [1, 2, 24, 26]) await requestSubscription(database, signUp(), later(hours * HOUR))
  expect(await mailsOf(database)).toEqual(['already', 'already'])
})

test('an address that refused mail for good is tried once after a month, also when nothing but the evidence is left', async () => {
  const { database } = publishedStore()
  await bounced(database)
  for (const days of [1, 31, 32, 61, 62, 100]) {
    await cleanUp(database, later(days * DAY))
    await requestSubscription(database, signUp(), later(days * DAY))
  }
  expect(await database.subscriber.count()).toBe(0)
  expect((await eventsOf(database, ANA)).filter((event) => event !== 'refused')).toEqual([
    ...['requested', 'confirmed', 'bounced', 'requested'],
  ])
})

test('once it is confirmed again, it is an address like any other', async () => {
  const { database } = publishedStore()
  await bounced(database)
  await requestSubscription(database, signUp(), later(31 * DAY))
  const { id: requestId, expiresAt } = await database.subscriptionRequest.findFirstOrThrow()
  const link = await write(database, (tx) => issueToken(tx, 'confirm', { requestId }, expiresAt))
  await confirm(database, link, step(later(31 * DAY + HOUR)))
  const { id } = await database.subscriber.findFirstOrThrow({ where: { state: 'active' } })
  await unsubscribe(database, id, step(later(32 * DAY)))
  await database.outboxMessage.deleteMany()
  await requestSubscription(database, signUp(), later(33 * DAY))
  expect(await mailsOf(database)).toEqual(['confirm'])
})
