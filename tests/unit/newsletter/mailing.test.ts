import { expect, test, vi } from 'vitest'
import { advanceMailings } from '../../../lib/newsletter/mailing/advance.ts'
import { freeze } from '../../../lib/newsletter/mailing/freeze.ts'
import { pause, plan, resume } from '../../../lib/newsletter/mailing/plan.ts'
import { reconcile } from '../../../lib/newsletter/mailing/reconcile.ts'
import { readTexts } from '../../../lib/newsletter/mailing/texts.ts'
import type { Mailing } from '../../../prisma/generated/client.ts'
import { publishedStore } from '../support/store.ts'
import { addSubscribers } from '../support/subscribers.ts'

const OCTOBER = '2026-octombrie'
const NOW = new Date('2026-11-24T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

/** A store with subscribers, and an issue on its way to them; every fifth has left. */
async function begun(pace = 60) {
  const { database } = publishedStore()
  await addSubscribers(database, 100, (index) => (index % 5 === 0 ? 'unsubscribed' : 'active'))
  const mailing = await planned(database, pace)
  await advanceMailings(database, NOW)
  const now = () => database.mailing.findUniqueOrThrow({ where: { id: mailing.id } })
  const inState = (state: string) => database.outboxMessage.count({ where: { state } })
  /** What the worker does with messages that it took, or a mail server with them. */
  const settle = async (state: string, at: Date, count = 1_000) => {
    const rows = await database.outboxMessage.findMany({ where: { state: 'queued' }, take: count })
    const where = { id: { in: rows.map(({ id }) => id) } }
    await database.outboxMessage.updateMany({ where, data: { state, settledAt: at, trouble: '550 5.1.1' } })
  }
  return { database, id: mailing.id, now, inState, settle }
}

async function planned(database: Parameters<typeof plan>[0], pace?: number, key = OCTOBER): Promise<Mailing> {
  const mailing = await plan(database, key, NOW, pace)
  if (typeof mailing === 'string') throw new Error(mailing)
  return mailing
}

test('the audience is frozen once: a message for each active subscriber, the others are counted (N-32)', async () => {
  const { database, now, inState } = await begun()
  expect(await now()).toMatchObject({ state: 'sending', candidates: 100, excluded: 20, prepared: 80, frozenAt: NOW })
  expect(await inState('held')).toBe(80)
  const messages = await database.outboxMessage.findMany({ include: { subscriber: true } })
  expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(80)
  for (const { messageId, locale, subscriber } of messages) {
    expect(messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/)
    expect(subscriber).toMatchObject({ state: 'active', locale })
  }
  await advanceMailings(database, NOW)
  expect(await database.outboxMessage.count()).toBe(80)
})

test('the store refuses somebody a second message of the same mailing (N-32)', async () => {
  const { database } = await begun()
  const row = await database.outboxMessage.findFirstOrThrow({ omit: { id: true } })
  const second = database.outboxMessage.create({ data: { ...row, messageId: '<second@localhost>' } })
  await expect(second).rejects.toThrow(/Unique constraint failed.*mailingId.*subscriberId/s)
  expect(await database.outboxMessage.count()).toBe(80)
})

test('an interrupted freeze goes on where it stopped, and nobody is in it twice', async () => {
  const { database } = publishedStore()
  await addSubscribers(database, 12_000)
  const mailing = await planned(database)
  const interrupt = () => {
    throw new Error('killed')
  }
  await expect(freeze(database, mailing, NOW, interrupt)).rejects.toThrow('killed')
  expect(await database.outboxMessage.count()).toBe(5_000)
  expect(await plan(database, OCTOBER, later(60))).toBe('begun')
  await freeze(database, mailing, NOW)
  await freeze(database, mailing, NOW)
  expect(await database.outboxMessage.count()).toBe(12_000)
  expect(await database.mailing.findFirst()).toMatchObject({ candidates: 12_000, prepared: 12_000, state: 'sending' })
})

test('what is mailed is what was published then; whose language has no text gets nothing', async () => {
  const { database } = publishedStore()
  await addSubscribers(database, 30)
  const mailing = await planned(database, undefined, '2026-noiembrie')
  await advanceMailings(database, NOW)
  const { texts, prepared, excluded } = await database.mailing.findUniqueOrThrow({ where: { id: mailing.id } })
  expect(Object.keys(readTexts(texts))).toEqual(['ro'])
  expect(readTexts(texts).ro?.title).toBe('Știri din noiembrie')
  expect({ prepared, excluded }).toEqual({ prepared: 20, excluded: 10 })
})

test('an issue that is not published cannot be planned, nor one that is on its way', async () => {
  const { database, id } = await begun()
  expect(await plan(database, 'nimic', NOW)).toBe('unpublished')
  expect(await plan(database, OCTOBER, NOW)).toBe('begun')
  await pause(database, id)
  expect(await plan(database, OCTOBER, NOW)).toBe('begun')
})

test('a mailing begins when its time has come, and can be planned anew until then', async () => {
  const { database } = publishedStore()
  await addSubscribers(database, 3)
  await plan(database, OCTOBER, later(60))
  await plan(database, OCTOBER, later(120), 30)
  await advanceMailings(database, later(119))
  expect(await database.mailing.findMany()).toMatchObject([{ state: 'scheduled', pace: 30 }])
  await advanceMailings(database, later(120))
  expect(await database.mailing.findMany()).toMatchObject([{ state: 'sending', prepared: 3 }])
})

test('a mailing whose issue was taken back before it began stops, and says why', async () => {
  const { database } = publishedStore()
  await planned(database)
  await database.issueTranslation.updateMany({ data: { state: 'draft' } })
  await advanceMailings(database, NOW)
  expect(await database.mailing.findFirst()).toMatchObject({
    state: 'paused',
    trouble: expect.stringContaining('nu mai este publicat'),
  })
})

test('no more messages leave than the pace allows, exactly, and no flood after an interruption', async () => {
  const { database, inState } = await begun(20)
  for (let second = 1; second <= 60; second++) await advanceMailings(database, later(second))
  expect(await inState('queued')).toBe(20)
  await advanceMailings(database, later(60 + 3_600))
  expect(await inState('queued')).toBe(40)
})

test('a paused mailing lets nothing go, also not what comes back, and goes on with all of it', async () => {
  const { database, id, inState, now } = await begun(600)
  await advanceMailings(database, later(2))
  expect(await inState('queued')).toBe(20)
  const [taken] = await database.outboxMessage.findMany({ where: { state: 'queued' } })
  await database.outboxMessage.updateMany({ where: { id: taken?.id ?? 0 }, data: { state: 'leased' } })
  expect(await pause(database, id)).toBe(true)
  expect(await pause(database, id)).toBe(false)
  expect(await inState('queued')).toBe(0)
  await database.outboxMessage.updateMany({ where: { state: 'leased' }, data: { state: 'queued' } })
  await advanceMailings(database, later(30))
  expect(await inState('held')).toBe(80)
  expect(await resume(database, id, later(3_600))).toBe(true)
  expect(await resume(database, id, later(3_600))).toBe(false)
  await advanceMailings(database, later(3_601))
  expect(await inState('queued')).toBe(10)
  expect((await now()).state).toBe('sending')
})

test('a mailing stops by itself when more than 5 % are refused, and counts anew when staff let it go on', async () => {
  const { database, id, now, settle } = await begun(6_000)
  await advanceMailings(database, later(1))
  await settle('failed', later(2), 5)
  await settle('sent', later(2), 70)
  await advanceMailings(database, later(3))
  expect(await now()).toMatchObject({ state: 'paused', trouble: expect.stringMatching(/^5 din 75 .*550 5\.1\.1$/) })
  await resume(database, id, later(60))
  await advanceMailings(database, later(61))
  expect(await now()).toMatchObject({ state: 'sending', trouble: null })
})

test('a few refused mails of many stop nothing', async () => {
  const { database, now, settle } = await begun(6_000)
  await advanceMailings(database, later(1))
  await settle('failed', later(2), 4)
  await settle('sent', later(2))
  await advanceMailings(database, later(3))
  expect(await now()).toMatchObject({ state: 'sent', trouble: null })
})

test('counts add up at every moment, and a row that is missing raises the alarm (N-33)', async () => {
  const alarm = vi.spyOn(console, 'error').mockReturnValue()
  const { database, now, settle } = await begun(6_000)
  expect(await reconcile(database, await now())).toMatchObject({
    prepared: 80,
    excluded: 20,
    held: 80,
    reconciled: true,
  })
  await advanceMailings(database, later(1))
  await settle('skipped', later(2), 7)
  await settle('sent', later(2))
  expect(await reconcile(database, await now())).toMatchObject({ sent: 73, skipped: 7, open: 0, reconciled: true })
  const frozen = await now()
  for (const wrong of ['candidates', 'excluded', 'prepared'] as const)
    expect(await reconcile(database, { ...frozen, [wrong]: frozen[wrong] + 1 }), wrong).toMatchObject({
      reconciled: false,
    })
  expect(alarm).not.toHaveBeenCalled()
  await database.outboxMessage.deleteMany({ where: { id: (await database.outboxMessage.findFirst())?.id ?? 0 } })
  await advanceMailings(database, later(3))
  expect(alarm).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('newsletter.verification.failed'))
  expect(await now()).toMatchObject({ state: 'sent' })
  await advanceMailings(database, later(4))
  expect(alarm).toHaveBeenCalledOnce()
})
