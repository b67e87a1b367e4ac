import { z } from 'zod'
import type { Mailing, PrismaClient } from '../../../prisma/generated/client.ts'
import { Prisma } from '../../../prisma/generated/client.ts'
import { type Write, write } from '../../db/write.ts'
import { messageHost } from '../../mail/outbox.ts'
import { type MailingState, pause } from './plan.ts'
import { readTexts, textsOf } from './texts.ts'

/** Subscribers that are looked at in one write: others wait for no longer than that (D-08). */
const CHUNK = 5_000

/** What a mailing's command and its reader are told when there is nothing to send. */
const NOTHING_PUBLISHED = 'Buletinul nu mai este publicat în nicio limbă.'

/**
 * Freezes who gets an issue, and what: a message for every active subscriber whose language the issue is in (N-32). It
 * goes chunk by chunk, each with its counts, so that an interruption loses and repeats nothing.
 *
 * @returns once everybody was looked at, or somebody paused it.
 */
export async function freeze(
  database: PrismaClient,
  { id, issueKey }: Pick<Mailing, 'id' | 'issueKey'>,
  now: Date,
  progress?: (seen: number) => void,
): Promise<void> {
  const hasTexts = await write(database, async (tx) => {
    const { texts } = await tx.mailing.findUniqueOrThrow({ where: { id } })
    if (texts !== '{}') return true
    const published = await textsOf(tx, issueKey, now)
    await tx.mailing.update({ where: { id }, data: { texts: JSON.stringify(published) } })
    return Object.keys(published).length > 0
  })
  if (!hasTexts) {
    await pause(database, id, NOTHING_PUBLISHED)
    return
  }
  for (;;) {
    const seen = await write(database, (tx) => freezeChunk(tx, id, now))
    if (seen === undefined) return
    progress?.(seen)
  }
}

const bounds = z.array(z.object({ last: z.coerce.number(), seen: z.coerce.number() })).length(1)

/** @returns how many subscribers have been looked at by now; undefined when there is nothing more to do. */
async function freezeChunk(tx: Write, id: number, now: Date): Promise<number | undefined> {
  const mailing = await tx.mailing.findUniqueOrThrow({ where: { id } })
  if (mailing.frozenAt || mailing.state !== ('scheduled' satisfies MailingState)) return undefined
  const from = mailing.frozenTo
  const [{ last, seen } = { last: 0, seen: 0 }] = bounds.parse(
    await tx.$queryRaw`SELECT coalesce(max("id"), 0) AS "last", count(*) AS "seen" FROM
      (SELECT "id" FROM "Subscriber" WHERE "id" > ${from} ORDER BY "id" LIMIT ${CHUNK})`,
  )
  if (seen === 0) {
    const state: MailingState = 'sending'
    await tx.mailing.update({ where: { id }, data: { state, frozenAt: now, goingSince: now, releasedAt: now } })
    return undefined
  }
  const locales = Prisma.join(Object.keys(readTexts(mailing.texts)))
  const prepared = await tx.$executeRaw`INSERT INTO "OutboxMessage"
    ("messageId", "template", "locale", "subscriberId", "mailingId", "state", "nextTryAt")
    SELECT '<' || lower(hex(randomblob(16))) || '@' || ${messageHost()} || '>', 'issue', "locale", "id", ${id}, 'held', ${now}
    FROM "Subscriber" WHERE "id" > ${from} AND "id" <= ${last} AND "state" = 'active' AND "locale" IN (${locales})`
  await tx.mailing.update({
    where: { id },
    data: {
      frozenTo: last,
      candidates: { increment: seen },
      excluded: { increment: seen - prepared },
      prepared: { increment: prepared },
    },
  })
  return mailing.candidates + seen
}
