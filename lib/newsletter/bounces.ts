import type { OutboxMessage, PrismaClient } from '../../prisma/generated/client.ts'
import { type Write, write } from '../db/write.ts'
import { change } from './change.ts'
import { readReport } from './reports.ts'
import { suppress } from './suppress.ts'

/** What comes back: the address is not there, it could not be reached, or its owner holds the mail for spam. */
export type BounceKind = 'hard' | 'soft' | 'complaint'

/** The weaker never takes the place of the stronger: a report may come late, or twice. */
const WEIGHT: Record<BounceKind, number> = { soft: 1, hard: 2, complaint: 3 }

/** Who could not be reached with so many of their last mails is not written to any more (N-34). */
const SOFT = { of: 5, tooMany: 3 }

/**
 * Takes note that a mail came back, and does what follows from it: `changes` says whom it can touch, so that nobody's own
 * word is overwritten.
 *
 * @returns whether it was news.
 */
export async function bounced(
  tx: Write,
  { id, bounce, subscriberId }: Pick<OutboxMessage, 'id' | 'bounce' | 'subscriberId'>,
  kind: BounceKind,
  at: Date,
): Promise<boolean> {
  const known = Object.entries(WEIGHT).find(([name]) => name === bounce)?.[1] ?? 0
  if (WEIGHT[kind] <= known) return false
  await tx.outboxMessage.update({ where: { id }, data: { bounce: kind } })
  const subscriber = subscriberId ? await tx.subscriber.findUnique({ where: { id: subscriberId } }) : null
  if (!subscriber) return true
  const step = { at, locale: subscriber.locale, method: 'mail' } as const
  if (kind === 'complaint') {
    await change(tx, subscriber, 'complained', step)
    await suppress(tx, subscriber.emailKey, 'complained', at)
  } else if (kind === 'hard' || (await isOutOfReach(tx, subscriber.id))) {
    await change(tx, subscriber, 'bounced', step)
  }
  return true
}

async function isOutOfReach(tx: Write, subscriberId: number): Promise<boolean> {
  const last = await tx.outboxMessage.findMany({
    where: { subscriberId, state: { in: ['sent', 'failed'] } },
    orderBy: { id: 'desc' },
    take: SOFT.of,
    select: { bounce: true },
  })
  return last.filter(({ bounce }) => bounce === 'soft').length >= SOFT.tooMany
}

/** What became of a mail from the mailbox to which mails come back. */
export type Taken = BounceKind | 'known' | 'stranger' | 'no report'

/**
 * Takes one mail of that mailbox. A mail that is no report on one of ours does nothing; the same report again neither.
 *
 * @param raw The mail, a byte for each character (latin1).
 */
export async function takeReport(database: PrismaClient, raw: string, at: Date): Promise<Taken> {
  const report = readReport(raw)
  if (!report) return 'no report'
  return write(database, async (tx) => {
    const message = await tx.outboxMessage.findFirst({ where: { messageId: { in: report.messageIds } } })
    if (!message) return 'stranger'
    return (await bounced(tx, message, report.kind, at)) ? report.kind : 'known'
  })
}
