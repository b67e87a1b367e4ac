import type { Mailing, PrismaClient } from '../../../prisma/generated/client.ts'
import { write } from '../../db/write.ts'
import { tooManyErrors } from './errors.ts'
import { freeze } from './freeze.ts'
import { hold, release } from './pace.ts'
import { type MailingState, pause } from './plan.ts'
import { reconcile } from './reconcile.ts'

/**
 * One look at all mailings: those whose time has come begin, those on their way let their next messages go, stop by
 * themselves, or are over. Looking twice, or after an interruption, does nothing twice.
 */
export async function advanceMailings(database: PrismaClient, now: Date): Promise<void> {
  const open = await database.mailing.findMany({
    where: { OR: [{ state: { in: ['sending', 'paused'] } }, { state: 'scheduled', scheduledFor: { lte: now } }] },
  })
  for (const mailing of open) await advance(database, mailing, now)
}

async function advance(database: PrismaClient, mailing: Mailing, now: Date): Promise<void> {
  if (mailing.state === 'scheduled') return freeze(database, mailing, now)
  if (mailing.state === 'paused') return holdReturned(database, mailing)
  const trouble = await tooManyErrors(database, mailing)
  if (trouble) {
    await pause(database, mailing.id, trouble)
    return
  }
  await release(database, mailing, now)
  await finish(database, mailing)
}

/** A message that was being sent when its mailing was paused, and could not be, waits with the others. */
async function holdReturned(database: PrismaClient, { id }: Mailing): Promise<void> {
  const returned = await database.outboxMessage.count({ where: { mailingId: id, state: 'queued' } })
  if (returned > 0) await write(database, (tx) => hold(tx, id))
}

/** Ends a mailing of which nothing is left to send, and says when its messages do not add up (N-33). */
async function finish(database: PrismaClient, mailing: Mailing): Promise<void> {
  const isOpen = await database.outboxMessage.findFirst({
    where: { mailingId: mailing.id, state: { in: ['held', 'queued', 'leased'] } },
    select: { id: true },
  })
  if (isOpen) return
  const counts = await reconcile(database, mailing)
  if (!counts.reconciled)
    console.error(JSON.stringify({ event: 'newsletter.verification.failed', mailing: mailing.issueKey, ...counts }))
  await write(database, (tx) =>
    tx.mailing.updateMany({
      where: { id: mailing.id, state: 'sending' satisfies MailingState },
      data: { state: 'sent' satisfies MailingState },
    }),
  )
}
