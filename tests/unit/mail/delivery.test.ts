import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { deadLetters, revive } from '../../../lib/mail/dead-letters.ts'
import { waitAfter } from '../../../lib/mail/outcome.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { suppress } from '../../../lib/newsletter/suppress.ts'
import { type Answer, read } from '../support/mail-server.ts'
import { later, START } from '../support/newsletter.ts'
import { connected, put, request, subscriber, transportWith } from '../support/outbox.ts'
import { publishedStore } from '../support/store.ts'

const MINUTE_IN_MS = 60_000
const UNTIL = later(periods.confirmation)

/** Somebody has asked, and the mail that asks back is in the outbox. */
async function waiting() {
  const { database } = publishedStore()
  const { id: requestId } = await request(database, UNTIL)
  await put(database, 'confirm', { requestId })
  const row = () => database.outboxMessage.findFirstOrThrow()
  return { database, requestId, row }
}

test('a mail leaves once, to its one recipient, and is done with', async () => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  expect(await deliverDue(database, transport, START)).toBe(1)
  expect(await deliverDue(database, transport, later(MINUTE_IN_MS))).toBe(0)
  expect(server.received.map(({ recipients }) => recipients)).toEqual([['Ana@example.org']])
  expect(await row()).toMatchObject({ state: 'sent', attempts: 1, settledAt: START, leasedUntil: null })
})

/** What says nothing final: that there is no time for us, or that we are not let in (docs/decisions/0024). */
const WEAK: Answer[] = [451, 421, 'hang', 'die before the answer', '451 to DATA', '535 to AUTH', '550 to MAIL FROM']

test.for(WEAK)('a server that says %s is tried again, and gets the mail when back (N-03, D-21)', async (answer) => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  server.answer = answer
  await deliverDue(database, transport, START)
  const tried = await row()
  expect(tried).toMatchObject({ state: 'queued', attempts: 1, nextTryAt: later(MINUTE_IN_MS), leasedUntil: null })
  expect(tried.trouble).not.toMatch(/@/)
  server.answer = 'take'
  server.received = []
  expect(await deliverDue(database, transport, later(MINUTE_IN_MS - 1))).toBe(0)
  expect(await deliverDue(database, transport, later(MINUTE_IN_MS))).toBe(1)
  expect(server.received).toHaveLength(1)
  expect(await row()).toMatchObject({ state: 'sent', attempts: 2, trouble: null })
})

test('where no server listens, mails wait (N-03)', async () => {
  const { database, row } = await waiting()
  const transport = transportWith({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'news@example.org' })
  await deliverDue(database, transport, START)
  expect(await row()).toMatchObject({ state: 'queued', attempts: 1 })
})

test('while a server hangs, others write into the store (N-03)', async () => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  server.answer = 'hang'
  const order: string[] = []
  const delivery = deliverDue(database, transport, START).then(() => order.push('delivery'))
  while (server.asked === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await put(database, 'alert').then(() => order.push('visitor'))
  await delivery
  expect(order).toEqual(['visitor', 'delivery'])
  expect(await row()).toMatchObject({ state: 'queued' })
})

test('waits double from a minute to six hours, and in the end there are no more (D-21)', async () => {
  expect([1, 2, 3, 9, 10, 19].map((attempts) => waitAfter(attempts) / MINUTE_IN_MS)).toEqual([1, 2, 4, 256, 360, 360])
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  server.answer = 451
  await database.outboxMessage.updateMany({ data: { attempts: 19 } })
  await deliverDue(database, transport, START)
  expect(await row()).toMatchObject({ state: 'failed', attempts: 20, settledAt: START })
})

test('a recipient that is refused for good is not tried again, and staff can see and revive it (D-21)', async () => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  server.answer = 550
  await deliverDue(database, transport, START)
  expect(await row()).toMatchObject({ state: 'failed', attempts: 1 })
  const [dead] = await deadLetters(database)
  expect(dead).toMatchObject({ template: 'confirm', attempts: 1, settledAt: START })
  expect(dead?.trouble).toBe('550 5.1.1 <[address]> does not want this')
  expect(await deliverDue(database, transport, later(periods.confirmation - 1))).toBe(0)
  server.answer = 'take'
  expect(await revive(database, dead?.id ?? 0, later(1))).toBe(true)
  await deliverDue(database, transport, later(1))
  expect(server.received).toHaveLength(1)
  expect(await deadLetters(database)).toEqual([])
})

test('a text that is refused for good is not tried again either (D-21)', async () => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  server.answer = '554 to DATA'
  await deliverDue(database, transport, START)
  expect(await row()).toMatchObject({ state: 'failed', attempts: 1, settledAt: START })
  expect(await deliverDue(database, transport, later(periods.confirmation - 1))).toBe(0)
})

test('a server that dies after the text and before its answer gets it twice at most, under one Message-ID (D-21)', async () => {
  const { database } = await waiting()
  const { server, transport } = await connected()
  server.answer = 'die before the answer'
  await deliverDue(database, transport, START)
  server.answer = 'take'
  for (let minute = 1; minute <= 10; minute++) await deliverDue(database, transport, later(minute * MINUTE_IN_MS))
  const mails = await Promise.all(server.received.map(read))
  expect(mails).toHaveLength(2)
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
})

test('what a process had taken when it ended is sent by the next, after the lease (D-21)', async () => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  await database.outboxMessage.updateMany({ data: { state: 'leased', leasedUntil: later(MINUTE_IN_MS), attempts: 1 } })
  expect(await deliverDue(database, transport, later(MINUTE_IN_MS - 1))).toBe(0)
  expect(await deliverDue(database, transport, later(MINUTE_IN_MS))).toBe(1)
  expect(server.received).toHaveLength(1)
  expect(await row()).toMatchObject({ state: 'sent', attempts: 2 })
})

test('what is on its way when the site stops is free at once', async () => {
  const { database, row } = await waiting()
  const { server, transport } = await connected()
  server.answer = 'hang'
  const stop = new AbortController()
  const delivery = deliverDue(database, transport, START, stop.signal)
  while (server.asked === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await row()).toMatchObject({ state: 'leased', leasedUntil: later(MINUTE_IN_MS) })
  stop.abort()
  await delivery
  expect(await row()).toMatchObject({ state: 'queued', attempts: 0, nextTryAt: START, leasedUntil: null })
})

test('two workers at once send a mail once', async () => {
  const { database } = await waiting()
  const { server, transport } = await connected()
  await Promise.all([deliverDue(database, transport, START), deliverDue(database, transport, START)])
  expect(server.received).toHaveLength(1)
})

test('nobody gets a mail that is not theirs any more', async () => {
  const { database } = publishedStore()
  const { server, transport } = await connected()
  const over = await request(database, START, 'over@example.org')
  const cancelled = await request(database, UNTIL, 'cancelled@example.org')
  const left = await subscriber(database, 'left@example.org')
  const complained = await subscriber(database, 'complained@example.org')
  await put(database, 'confirm', { requestId: over.id })
  await put(database, 'confirm', { requestId: cancelled.id })
  await put(database, 'welcome', { subscriberId: left.id })
  await put(database, 'manage', { subscriberId: complained.id })
  await put(database, 'alert')
  await database.subscriber.update({ where: { id: left.id }, data: { state: 'unsubscribed' } })
  await write(database, async (tx) => {
    await suppress(tx, cancelled.emailKey, 'cancelled', START, UNTIL)
    await suppress(tx, complained.emailKey, 'complained', START)
  })
  expect(await deliverDue(database, transport, START)).toBe(5)
  expect(server.received).toEqual([])
  const states = await database.outboxMessage.findMany({ select: { state: true } })
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['skipped']))
})

test('answers to somebody leave before the copies of an issue', async () => {
  const { database } = publishedStore()
  const { server, transport } = await connected({ STAFF_EMAIL: 'staff@example.org' })
  const { id: mailingId } = await database.mailing.create({
    data: { issueKey: 'x', state: 'sending', scheduledFor: START, pace: 600 },
  })
  const copy = { template: 'alert', locale: 'ro', mailingId, nextTryAt: later(-MINUTE_IN_MS) }
  await database.outboxMessage.createMany({
    data: Array.from({ length: 8 }, (_, index) => ({ ...copy, messageId: `<${index}@localhost>` })),
  })
  await put(database, 'alert')
  expect(await deliverDue(database, transport, START)).toBe(5)
  const rest = await database.outboxMessage.findMany({ where: { state: 'queued' } })
  expect(rest.map(({ mailingId: of }) => of)).toEqual([mailingId, mailingId, mailingId, mailingId])
  expect(server.received).toHaveLength(5)
})
