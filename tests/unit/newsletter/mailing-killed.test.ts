import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { CONNECTIONS } from '../../../lib/mail/transport.ts'
import { change } from '../../../lib/newsletter/change.ts'
import { plan } from '../../../lib/newsletter/mailing/plan.ts'
import { reconcile } from '../../../lib/newsletter/mailing/reconcile.ts'
import { mailServer } from '../support/mail-server.ts'
import { step } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'
import { addSubscribers } from '../support/subscribers.ts'

const isFull = process.env['FULL'] === '1'
const RECIPIENTS = isFull ? 2_000 : 240
const KILLS = isFull ? 30 : 3
const MINUTES = isFull ? 20 : 3

/** After so long a lease of a process that was killed is over. */
const LEASE_IN_MS = 61_000

test(
  `killed ${KILLS} times while ${RECIPIENTS} mails leave, nobody is forgotten, and few get two (N-32)`,
  async () => {
    const { database, file } = publishedStore()
    const server = await mailServer()
    const env = { ...process.env, DATABASE_URL: `file:${file}`, SMTP_URL: server.url, MAIL_FROM: 'news@example.org' }
    const begin = (round: number) =>
      spawn(
        process.execPath,
        [
          '--conditions=react-server',
          '--import',
          'tsx',
          'tests/unit/support/send-mailing.ts',
          String(round * LEASE_IN_MS),
        ],
        {
          env,
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      )
    await addSubscribers(database, RECIPIENTS)
    const mailing = await plan(database, '2026-octombrie', new Date(), 60_000)
    if (typeof mailing === 'string') throw new Error(mailing)

    const left: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const child = begin(kill)
      const goal = server.received.length + 1 + Math.floor((Math.random() * RECIPIENTS) / KILLS)
      while (server.received.length < goal && child.exitCode === null) await sleep(5)
      await sleep(Math.random() * 50)
      child.kill('SIGKILL')
      await once(child, 'exit')
      left.push(...(await unsubscribeSome()))
    }
    await once(begin(KILLS), 'exit')

    /** Two people who have not been written to change their minds. */
    async function unsubscribeSome(): Promise<string[]> {
      return write(database, async (tx) => {
        const waiting = await tx.outboxMessage.findMany({
          where: { state: { in: ['held', 'queued'] }, subscriber: { state: 'active' } },
          include: { subscriber: true },
          orderBy: { id: 'desc' },
          take: 2,
        })
        const people = waiting.flatMap(({ subscriber }) => (subscriber ? [subscriber] : []))
        for (const person of people) await change(tx, person, 'unsubscribed', step())
        return people.map(({ email }) => email)
      })
    }

    const mails = new Map<string, number>()
    for (const { recipients } of server.received) {
      for (const email of recipients) mails.set(email, (mails.get(email) ?? 0) + 1)
    }
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter((email) => mails.has(email))).toEqual([])
    const people = await database.subscriber.findMany({ where: { state: 'active' }, select: { email: true } })
    expect(people).toHaveLength(RECIPIENTS - left.length)
    expect(people.filter(({ email }) => !mails.has(email))).toEqual([])
    const duplicates = [...mails.values()].reduce((sum, count) => sum + count - 1, 0)
    expect(duplicates).toBeLessThanOrEqual(KILLS * CONNECTIONS)

    const end = await database.mailing.findUniqueOrThrow({ where: { id: mailing.id } })
    expect(end.state).toBe('sent')
    const counts = { sent: RECIPIENTS - left.length, skipped: left.length, failed: 0, open: 0, reconciled: true }
    expect(await reconcile(database, end)).toMatchObject(counts)
  },
  MINUTES * 60_000,
)
