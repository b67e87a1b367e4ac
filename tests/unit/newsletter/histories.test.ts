import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { block } from '../../../lib/newsletter/block.ts'
import { cancel } from '../../../lib/newsletter/cancel.ts'
import { change } from '../../../lib/newsletter/change.ts'
import { confirm } from '../../../lib/newsletter/confirm.ts'
import { erase } from '../../../lib/newsletter/erase.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { issueToken } from '../../../lib/newsletter/tokens.ts'
import { undoUnsubscribe, unsubscribe } from '../../../lib/newsletter/unsubscribe.ts'
import { hmacOf, later, step } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

/** Histories that are tried: all of them with FULL, and otherwise as many as take a few seconds. */
const RUNS = process.env['FULL'] ? 10_000 : 400

const MINUTE_IN_MS = 60_000
const DAY_IN_MS = 24 * 60 * MINUTE_IN_MS

const DEEDS = [
  'request',
  'confirm',
  'confirm by an older link',
  'cancel',
  'unsubscribe',
  'undo',
  'erase',
  'bounce',
  'complain',
  'suppress',
] as const

/** Time passes between two deeds: a moment, or long enough for caps, links and blocks to end. */
const PAUSES = [1, 11 * MINUTE_IN_MS, 4 * DAY_IN_MS, 31 * DAY_IN_MS]

const someDeeds = fc.array(fc.record({ deed: fc.constantFrom(...DEEDS), pause: fc.constantFrom(...PAUSES) }), {
  minLength: 2,
  maxLength: 7,
})

/** Half of the lives begin with a subscription: more of them are then worth telling. */
const history = fc.tuple(fc.boolean(), someDeeds).map(([isSubscribed, deeds]) => {
  const begun = (['request', 'confirm'] as const).map((deed) => ({ deed, pause: 1 }))
  return isSubscribed ? [...begun, ...deeds] : deeds
})

/** One address's life: whatever happens goes by the same functions as on the site. */
class Life {
  readonly #links: Array<{ confirm: string; cancel: string }> = []
  #subscriberId: number | undefined

  constructor(
    readonly database: PrismaClient,
    readonly key: string,
  ) {}

  async live(deed: (typeof DEEDS)[number], now: Date): Promise<void> {
    const { database, key } = this
    const id = this.#subscriberId ?? 0
    const subscriber = await database.subscriber.findUnique({ where: { emailKey: key } })
    if (subscriber) this.#subscriberId = subscriber.id
    if (deed === 'request') await this.#request(now)
    if (deed === 'confirm') await confirm(database, this.#links.at(-1)?.confirm ?? '', step(now))
    if (deed === 'confirm by an older link') await confirm(database, this.#links[0]?.confirm ?? '', step(now))
    if (deed === 'cancel') await cancel(database, this.#links.at(-1)?.cancel ?? '', step(now))
    if (deed === 'unsubscribe') await unsubscribe(database, subscriber?.id ?? id, step(now))
    if (deed === 'undo') await undoUnsubscribe(database, subscriber?.id ?? id, step(now))
    if (deed === 'erase') await erase(database, subscriber?.id ?? id, step(now))
    if (deed === 'suppress') await block(database, key, now)
    if (deed === 'bounce' && subscriber) await write(database, (tx) => change(tx, subscriber, 'bounced', step(now)))
    if (deed === 'complain' && subscriber)
      await write(database, (tx) => change(tx, subscriber, 'complained', step(now)))
  }

  async #request(now: Date): Promise<void> {
    const { database, key } = this
    await requestSubscription(
      database,
      {
        address: { email: key, key },
        consent: { version: 1, sha256: 'hash' },
        locale: 'ro',
        page: '/ro/newsletter',
        browser: 'Firefox',
        privacyVersion: '2.0',
        network: `${key} ${now.getTime()}`,
      },
      now,
    )
    const waiting = await database.subscriptionRequest.findUnique({ where: { emailKey: key } })
    if (!waiting) return
    // What the mail would hold.
    const owner = { requestId: waiting.id }
    this.#links.push({
      confirm: await issueToken(database, 'confirm', owner, waiting.expiresAt),
      cancel: await issueToken(database, 'cancel', owner, waiting.expiresAt),
    })
  }
}

/** What begins, and what ends, a subscription. */
const BEGINS = ['confirmed', 'restored']
const ENDS = ['cancelled', 'unsubscribed', 'bounced', 'complained', 'suppressed', 'erased']

async function isRight({ database, key }: Life): Promise<void> {
  const subscriber = await database.subscriber.findUnique({ where: { emailKey: key } })
  if (subscriber?.state !== 'active') return
  const addressHmac = hmacOf(key)
  const last = await database.consentEvent.findFirst({
    where: { addressHmac, event: { in: [...BEGINS, ...ENDS] } },
    orderBy: { id: 'desc' },
  })
  expect(BEGINS).toContain(last?.event)
  const known = await database.suppression.findUnique({ where: { addressHmac } })
  expect(['complained', 'staff']).not.toContain(known?.reason)
}

test('in any history, only who confirmed after all that spoke against it is subscribed (N-11)', async () => {
  const { database } = publishedStore({ isInMemory: true })
  let number = 0
  let passed = 0
  const reached = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(history, async (deeds) => {
      // One after the other, an hour apart: all together, or with a clock that goes back, they would be taken for an attack (N-18).
      passed += 60 * MINUTE_IN_MS
      const life = new Life(database, `reader-${number++}@example.org`)
      for (const { deed, pause } of deeds) {
        passed += pause
        await life.live(deed, later(passed))
        await isRight(life)
      }
      const subscriber = await database.subscriber.findUnique({ where: { emailKey: life.key } })
      const state = subscriber?.state ?? 'none'
      reached.set(state, (reached.get(state) ?? 0) + 1)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  // Histories that lead nowhere would prove nothing.
  for (const state of ['active', 'unsubscribed', 'bounced', 'complained', 'none'])
    expect(reached.get(state) ?? 0, state).toBeGreaterThan(RUNS / 400)
}, 900_000)
