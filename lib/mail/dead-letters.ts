import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type Write, write } from '../db/write.ts'

/** A mail that could not be sent, and will not be tried again by itself (D-21); it names nobody. */
export interface DeadLetter {
  id: number
  template: string
  attempts: number
  settledAt: Date | null
  /** The last answer of the mail server. */
  trouble: string | null
}

/** The mails that could not be sent, the newest first. */
export async function deadLetters(database: Write): Promise<DeadLetter[]> {
  return database.outboxMessage.findMany({
    where: { state: 'failed' },
    orderBy: { settledAt: 'desc' },
    select: { id: true, template: true, attempts: true, settledAt: true, trouble: true },
  })
}

/**
 * Tries a mail that could not be sent once more, when what kept it is mended.
 *
 * @returns whether there was such a mail.
 */
export async function revive(database: PrismaClient, id: number, now: Date): Promise<boolean> {
  const data = { state: 'queued', attempts: 0, nextTryAt: now, settledAt: null }
  const { count } = await write(database, (tx) => tx.outboxMessage.updateMany({ where: { id, state: 'failed' }, data }))
  return count > 0
}
