import type { OutboxMessage, PrismaClient } from '../../prisma/generated/client.ts'
import { type Write, write } from '../db/write.ts'
import { bounced } from '../newsletter/bounces.ts'
import { kindOf } from '../newsletter/reports.ts'
import { compose } from './compose.ts'
import type { Imprint, Letter } from './letter.ts'
import { type Outcome, outcomeOf, settled } from './outcome.ts'
import { templateOf } from './templates/index.ts'
import { CONNECTIONS, type Transport } from './transport.ts'

/** Nobody else takes a message so long; after that whoever took it is gone. */
const LEASE_IN_MS = 60_000

/** An attempt is over well before its lease. */
const ATTEMPT_AT_MOST_IN_MS = 45_000

interface Taken {
  message: OutboxMessage
  letter: Letter
  imprint: Imprint
}

/**
 * Sends the messages whose time has come, a few at once: takes them in one write, hands them over outside of it, and
 * settles them in another. A process that ends in between leaves a lease that ends, so that no mail is lost and, at the
 * worst, those few come twice, under the same Message-ID (D-21).
 *
 * @param stop Gives up what is on its way: it is tried again after the next start.
 * @returns how many were looked at; 0 when none is due.
 */
export async function deliverDue(
  database: PrismaClient,
  transport: Transport,
  now: Date,
  stop: AbortSignal = new AbortController().signal,
): Promise<number> {
  // A look is no write: nobody waits for an outbox in which nothing is due.
  if ((await dueMessages(database, now)).length === 0) return 0
  const { count, taken } = await write(database, (tx) => take(tx, now))
  const outcomes = await Promise.all(
    taken.map(
      async (one): Promise<[OutboxMessage, Outcome]> => [one.message, await attempt(one, transport, now, stop)],
    ),
  )
  if (outcomes.length > 0) {
    await write(database, async (tx) => {
      for (const [message, outcome] of outcomes) await settle(tx, message, outcome, now)
    })
  }
  return count
}

async function take(tx: Write, now: Date): Promise<{ count: number; taken: Taken[] }> {
  const due = await dueMessages(tx, now)
  const taken: Taken[] = []
  const imprint = await imprints(tx, due)
  for (const message of due) {
    const leasedUntil = new Date(now.getTime() + LEASE_IN_MS)
    const prepare = templateOf(message.template)
    const letter = await prepare?.(tx, message, now)
    const state = letter ? 'leased' : prepare ? 'skipped' : 'failed'
    const leased = await tx.outboxMessage.update({
      where: { id: message.id },
      data: letter ? { state, leasedUntil, attempts: { increment: 1 } } : { state, leasedUntil: null, settledAt: now },
    })
    if (letter) taken.push({ message: leased, letter, imprint: imprint(letter.locale) })
  }
  return { count: due.length, taken }
}

/** The next messages: answers to somebody come before the copies of an issue. */
async function dueMessages(tx: Write, now: Date): Promise<OutboxMessage[]> {
  const isDue = {
    OR: [
      { state: 'queued', nextTryAt: { lte: now } },
      { state: 'leased', leasedUntil: { lte: now } },
    ],
  }
  const orderBy = { nextTryAt: 'asc' } as const
  const first = await tx.outboxMessage.findMany({ where: { mailingId: null, ...isDue }, orderBy, take: CONNECTIONS })
  if (first.length === CONNECTIONS) return first
  const others = { where: { mailingId: { not: null }, ...isDue }, orderBy, take: CONNECTIONS - first.length }
  return [...first, ...(await tx.outboxMessage.findMany(others))]
}

async function imprints(tx: Write, due: readonly OutboxMessage[]): Promise<(locale: string) => Imprint> {
  const institution = due.length > 0 ? await tx.institution.findFirst({ include: { translations: true } }) : null
  return (locale) => ({
    seat: institution?.translations.find((translation) => translation.locale === locale)?.seat ?? null,
    email: institution?.email ?? null,
  })
}

async function attempt(
  { message, letter, imprint }: Taken,
  transport: Transport,
  now: Date,
  stop: AbortSignal,
): Promise<Outcome> {
  const { id, template } = message
  let options: ReturnType<typeof compose>
  try {
    options = compose(message, letter, imprint, now)
  } catch (error) {
    // Ours to mend: it would fail in the same way again.
    console.error(`Mail ${id} (${template}) cannot be written:`, error)
    return { end: 'refused', trouble: error instanceof Error ? error.message : String(error), isAboutRecipient: false }
  }
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(ATTEMPT_AT_MOST_IN_MS)])
    await transport.send({ id, template, options }, signal)
    return { end: 'sent' }
  } catch (error) {
    return stop.aborted ? { end: 'stopped' } : outcomeOf(error)
  }
}

/** Settles a message, unless its lease ended and somebody else has it; a refusal may tell something of the recipient (N-34). */
async function settle(tx: Write, message: OutboxMessage, outcome: Outcome, now: Date) {
  const { id, leasedUntil, attempts } = message
  const data = settled(outcome, attempts, now)
  const { count } = await tx.outboxMessage.updateMany({ where: { id, state: 'leased', leasedUntil }, data })
  if (count === 0 || data.state !== 'failed' || outcome.end === 'sent' || outcome.end === 'stopped') return
  if (outcome.end === 'refused' && !outcome.isAboutRecipient) return
  await bounced(tx, message, outcome.end === 'refused' ? kindOf(outcome.trouble) : 'soft', now)
}
