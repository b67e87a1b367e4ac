import type { Write } from '../db/write.ts'
import { HOUR_IN_MS } from '../durations.ts'
import { readEnv } from '../env.ts'
import { enqueue } from '../mail/outbox.ts'

/** Staff hear of it again only after so long without another mail held back. */
const CALM_IN_MS = 6 * HOUR_IN_MS

const KEYS = { mails: 'confirmations', heldBack: 'confirmations held back' }

/**
 * Whether one more mail to somebody who may not have asked for it may leave in this hour (N-18, N-21). When the share is
 * used up, something is wrong: staff are told, once, and nothing leaves until the next hour.
 */
export async function isWithinHour(tx: Write, now: Date): Promise<boolean> {
  const since = new Date(Math.floor(now.getTime() / HOUR_IN_MS) * HOUR_IN_MS)
  const mails = await tx.limitCounter.findUnique({ where: { key_since: { key: KEYS.mails, since } } })
  const isFree = (mails?.count ?? 0) < readEnv().confirmationsPerHour
  if (!isFree) await tellStaff(tx, now)
  await count(tx, isFree ? KEYS.mails : KEYS.heldBack, since)
  return isFree
}

async function tellStaff(tx: Write, now: Date): Promise<void> {
  const since = new Date(now.getTime() - CALM_IN_MS)
  const known = await tx.limitCounter.count({ where: { key: KEYS.heldBack, since: { gt: since } } })
  if (known === 0) await enqueue(tx, { template: 'alert', locale: 'ro' }, now)
}

async function count(tx: Write, key: string, since: Date): Promise<void> {
  await tx.limitCounter.upsert({
    where: { key_since: { key, since } },
    create: { key, since, count: 1 },
    update: { count: { increment: 1 } },
  })
}
