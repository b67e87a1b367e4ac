import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type Write, write } from '../db/write.ts'
import { periods } from './periods.ts'
import type { SubscriberState } from './states.ts'
import { suppress } from './suppress.ts'

/**
 * Removes what is kept no longer (N-05, J-04): requests that nobody confirmed, links that are over, counters, blocks, who
 * left, and word of mails.
 */
export async function cleanUp(database: PrismaClient, now: Date): Promise<void> {
  const before = (period: keyof typeof periods) => ({ lt: new Date(now.getTime() - periods[period]) })
  await write(database, async (tx) => {
    await tx.subscriptionRequest.deleteMany({ where: { requestedAt: before('pendingKept') } })
    // A while longer than they hold, so that their page can say that they are over.
    await tx.newsletterToken.deleteMany({ where: { expiresAt: before('pendingKept') } })
    await tx.limitCounter.deleteMany({ where: { since: before('countersKept') } })
    await tx.suppression.deleteMany({ where: { reason: 'cancelled', until: { lte: now } } })
    await tx.outboxMessage.deleteMany({ where: { mailingId: null, settledAt: before('mailsKnown') } })
    await forgetWhoLeft(tx, before('leftKept'), now)
  })
  // The log of writes still has what was removed until it is written over.
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
}

/** Whose row is removed in one write at the most: the others wait for the next hour. */
const AT_ONCE = 500

/** No address is kept for nothing: what stays is that no list may bring it back, by its keyed hash. */
async function forgetWhoLeft(tx: Write, changedAt: { lt: Date }, now: Date): Promise<void> {
  const gone = await tx.subscriber.findMany({
    where: { state: { in: ['unsubscribed', 'bounced'] satisfies SubscriberState[] }, changedAt },
    select: { id: true, emailKey: true },
    take: AT_ONCE,
  })
  for (const { id, emailKey } of gone) {
    await tx.subscriber.delete({ where: { id } })
    if ((await tx.subscriptionRequest.count({ where: { emailKey } })) === 0) await suppress(tx, emailKey, 'erased', now)
  }
}

/** Removes mails from files, where no mail server is set: they hold addresses and links. */
export async function removeMailFiles(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((name) => name.endsWith('.eml'))) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file)
    if (now.getTime() - mtimeMs > periods.mailFilesKept) await rm(file)
  }
}
