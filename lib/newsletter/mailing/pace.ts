import type { Mailing, PrismaClient } from '../../../prisma/generated/client.ts'
import { type Write, write } from '../../db/write.ts'
import { MINUTE_IN_MS } from '../../durations.ts'

/**
 * Lets so many messages go as the pace allows since the last time; after an interruption no more than a minute's at once.
 * Only what was let go is taken by the worker that sends.
 */
export async function release(database: PrismaClient, { id }: Pick<Mailing, 'id'>, now: Date): Promise<void> {
  await write(database, async (tx) => {
    const mailing = await tx.mailing.findUniqueOrThrow({ where: { id } })
    if (mailing.state !== 'sending' || !mailing.releasedAt) return
    const since = Math.max(mailing.releasedAt.getTime(), now.getTime() - MINUTE_IN_MS)
    const count = Math.floor(((now.getTime() - since) * mailing.pace) / MINUTE_IN_MS)
    if (count < 1) return
    await tx.$executeRaw`UPDATE "OutboxMessage" SET "state" = 'queued' WHERE "id" IN
      (SELECT "id" FROM "OutboxMessage" WHERE "mailingId" = ${id} AND "state" = 'held' LIMIT ${count})`
    // What was less than a whole message counts on.
    const releasedAt = new Date(since + (count * MINUTE_IN_MS) / mailing.pace)
    await tx.mailing.update({ where: { id }, data: { releasedAt } })
  })
}

/** Takes back what was let go and is not being sent. */
export async function hold(tx: Write, id: number): Promise<void> {
  await tx.outboxMessage.updateMany({ where: { mailingId: id, state: 'queued' }, data: { state: 'held' } })
}
