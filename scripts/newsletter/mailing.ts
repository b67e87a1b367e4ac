import type { MailingState } from '../../lib/newsletter/mailing/plan.ts'
import { reconcile } from '../../lib/newsletter/mailing/reconcile.ts'
import type { Mailing } from '../../prisma/generated/client.ts'
import { type Input, Refused } from './command.ts'

const STATES: Record<MailingState, string> = {
  scheduled: 'programat',
  sending: 'pe drum',
  paused: 'oprit',
  sent: 'trimis',
}

/** The mailing of an issue. */
export async function mailingOf({ database }: Input, issueKey: string): Promise<Mailing> {
  const mailing = await database.mailing.findUnique({ where: { issueKey } })
  if (!mailing) throw new Refused(`Buletinul „${issueKey}” nu a fost trimis și nici programat.`)
  return mailing
}

/**
 * How a mailing stands, in a line, with all of its counts.
 *
 * @returns whether they add up (N-33).
 */
export async function printProgress({ database, print }: Input, mailing: Mailing): Promise<boolean> {
  const { candidates, excluded, prepared, sent, failed, skipped, open, reconciled } = await reconcile(database, mailing)
  const state = Object.entries(STATES).find(([known]) => known === mailing.state)?.[1] ?? mailing.state
  const counts = [
    `${candidates} abonați = ${prepared} pregătiți + ${excluded} excluși`,
    `${prepared} = ${sent} trimise + ${failed} refuzate + ${skipped} sărite + ${open} de trimis`,
  ]
  await print(`${mailing.issueKey}: ${state}; ${counts.join('; ')}\n`)
  if (mailing.trouble) await print(`  S-a oprit singur: ${mailing.trouble}\n`)
  if (!reconciled) console.error(`${mailing.issueKey}: numerele nu se potrivesc (newsletter.verification.failed).`)
  return reconciled
}
