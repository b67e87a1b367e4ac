import type { Mailing, PrismaClient } from '../../../prisma/generated/client.ts'
import { write } from '../../db/write.ts'
import { hold } from './pace.ts'
import { textsOf } from './texts.ts'

/** How a mailing stands; what leads from one to another is in this folder. */
export type MailingState = 'scheduled' | 'sending' | 'paused' | 'sent'

/** Mails that leave in a minute where staff say nothing: well below what mail services refuse. */
export const DEFAULT_PACE = 600

/** Why a mailing cannot be had; the command has the words. */
export type PlanRefusal = 'unpublished' | 'begun'

/**
 * Plans an issue's way to its subscribers, or plans it anew while it has not begun. A published text is needed: the mail
 * leads to its page.
 *
 * @param at When it begins, at once where that has passed.
 * @param pace Mails that may leave in a minute.
 */
export async function plan(
  database: PrismaClient,
  issueKey: string,
  at: Date,
  pace = DEFAULT_PACE,
): Promise<Mailing | PlanRefusal> {
  return write(database, async (tx) => {
    const texts = await textsOf(tx, issueKey, at)
    if (Object.keys(texts).length === 0) return 'unpublished'
    const known = await tx.mailing.findUnique({ where: { issueKey } })
    if (known && (known.state !== 'scheduled' || known.frozenTo > 0)) return 'begun'
    const planned = { state: 'scheduled' satisfies MailingState, scheduledFor: at, pace }
    return tx.mailing.upsert({ where: { issueKey }, create: { issueKey, ...planned }, update: planned })
  })
}

/**
 * Stops a mailing: nothing of it leaves any more but what is being handed over at this moment.
 *
 * @param trouble Why, where it was not staff.
 * @returns whether there was anything to stop.
 */
export async function pause(database: PrismaClient, id: number, trouble: string | null = null): Promise<boolean> {
  return write(database, async (tx) => {
    const { count } = await tx.mailing.updateMany({
      where: { id, state: { in: ['scheduled', 'sending'] satisfies MailingState[] } },
      data: { state: 'paused' satisfies MailingState, trouble },
    })
    if (count > 0) await hold(tx, id)
    return count > 0
  })
}

/** Lets a mailing go on from where it stopped; its errors are counted anew. */
export async function resume(database: PrismaClient, id: number, now: Date): Promise<boolean> {
  return write(database, async (tx) => {
    const known = await tx.mailing.findUnique({ where: { id } })
    if (known?.state !== ('paused' satisfies MailingState)) return false
    const state: MailingState = known.frozenAt ? 'sending' : 'scheduled'
    await tx.mailing.update({ where: { id }, data: { state, trouble: null, goingSince: now, releasedAt: now } })
    return true
  })
}
