import { expect, onTestFinished, test, vi } from 'vitest'
import { readEnv } from '../../../lib/env.ts'
import { openTransport } from '../../../lib/mail/transport.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { advanceMailings } from '../../../lib/newsletter/mailing/advance.ts'
import { plan } from '../../../lib/newsletter/mailing/plan.ts'
import { type Answer, mailServer, read } from '../support/mail-server.ts'
import { later, START } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'
import { addSubscribers } from '../support/subscribers.ts'

/** An issue on its way to subscribers, and a mail server with an answer of its own. */
async function sending(readers: number, answer: Answer) {
  const { database } = publishedStore()
  const server = await mailServer()
  server.answer = answer
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'news@example.org')
  const transport = openTransport(readEnv())
  onTestFinished(() => transport.close())
  await addSubscribers(database, readers)
  await plan(database, '2026-octombrie', START, 6_000)
  await advanceMailings(database, START)
  for (let second = 1; second <= 3; second++) {
    const now = later(second * 1_000)
    await advanceMailings(database, now)
    while ((await deliverDue(database, transport, now)) > 0);
  }
  const states = async () =>
    (await database.subscriber.groupBy({ by: ['state'], _count: true })).map((row) => [row.state, row._count])
  return { database, server, states, mailing: await database.mailing.findFirstOrThrow() }
}

test('an issue arrives in the language of each reader, with a way out and nothing that tracks (N-38)', async () => {
  const { server, mailing } = await sending(3, 'take')
  expect(mailing).toMatchObject({ state: 'sent', prepared: 3 })
  const mails = await Promise.all(server.received.map(read))
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'News of October',
    'Știri din octombrie',
    'Știri din octombrie',
  ])
  for (const { html, headers, text } of mails) {
    const hosts = [...String(html).matchAll(/(?:href|src)="https?:\/\/([^/"]+)/g)].map(([, host]) => host)
    expect(new Set(hosts)).toEqual(new Set(['localhost:3000', 'cccluj.ro']))
    expect(String(html)).not.toMatch(/<img|url\(/)
    expect(text).toMatch(/\/newsletter\/(dezabonare|unsubscribe)\/\S+/)
    expect(headers.get('list')).toBeDefined()
  }
})

test('readers whose address is not there are written to no more, and a mailing full of them stops (N-34)', async () => {
  const { database, mailing, states } = await sending(300, 550)
  expect(mailing).toMatchObject({ state: 'paused', trouble: expect.stringMatching(/^100 din 100 .*5\.1\.1/) })
  expect(await database.outboxMessage.count({ where: { state: 'held' } })).toBe(200)
  expect(await database.outboxMessage.count({ where: { state: 'failed', bounce: 'hard' } })).toBe(100)
  expect(await states()).toEqual([
    ['active', 200],
    ['bounced', 100],
  ])
})

test('a server that takes nothing for now says nothing of the readers', async () => {
  const { database, mailing, states } = await sending(20, 451)
  expect(mailing.state).toBe('sending')
  expect(await database.outboxMessage.count({ where: { bounce: null, state: 'queued' } })).toBe(20)
  expect(await states()).toEqual([['active', 20]])
})
