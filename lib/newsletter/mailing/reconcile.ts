import type { Mailing, PrismaClient } from '../../../prisma/generated/client.ts'

/** How a mailing's messages stand, and whether every one of them is accounted for (N-33). */
export interface Counts {
  candidates: number
  excluded: number
  prepared: number
  held: number
  queued: number
  leased: number
  sent: number
  failed: number
  skipped: number
  /** Messages that have yet to leave. */
  open: number
  reconciled: boolean
}

/** Counts a mailing's messages, and compares them with what was frozen. */
export async function reconcile(
  database: PrismaClient,
  { id, candidates, excluded, prepared }: Pick<Mailing, 'id' | 'candidates' | 'excluded' | 'prepared'>,
): Promise<Counts> {
  const groups = await database.outboxMessage.groupBy({ by: ['state'], where: { mailingId: id }, _count: true })
  const by = (state: string) => groups.find((group) => group.state === state)?._count ?? 0
  const counts = {
    held: by('held'),
    queued: by('queued'),
    leased: by('leased'),
    sent: by('sent'),
    failed: by('failed'),
    skipped: by('skipped'),
  }
  const open = counts.held + counts.queued + counts.leased
  const found = open + counts.sent + counts.failed + counts.skipped
  const reconciled = candidates === prepared + excluded && prepared === found
  return { ...counts, candidates, excluded, prepared, open, reconciled }
}
