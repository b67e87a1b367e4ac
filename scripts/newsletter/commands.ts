import { bounces } from './bounces.ts'
import type { Command } from './command.ts'
import { deadLettersCommand } from './dead-letters.ts'
import { deliverability } from './deliverability.ts'
import { exportCommand } from './export.ts'
import { find } from './find.ts'
import { importCommand } from './import.ts'
import { list } from './list.ts'
import { newKey } from './new-key.ts'
import { pauseCommand, progress, resumeCommand } from './pause.ts'
import { preview } from './preview.ts'
import { purge } from './purge.ts'
import { resend } from './resend.ts'
import { schedule, send } from './send.ts'
import { stats } from './stats.ts'
import { suppressCommand, unsubscribeCommand } from './suppress.ts'
import { testCommand } from './test.ts'
import { verifyConsentCommand } from './verify-consent.ts'

/** What staff do with the newsletter, in the order in which the help tells of it. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['preview', preview],
  ['test', testCommand],
  ['send', send],
  ['schedule', schedule],
  ['progress', progress],
  ['pause', pauseCommand],
  ['resume', resumeCommand],
  ['list', list],
  ['find', find],
  ['stats', stats],
  ['export', exportCommand],
  ['import', importCommand],
  ['unsubscribe', unsubscribeCommand],
  ['suppress', suppressCommand],
  ['resend', resend],
  ['bounces', bounces],
  ['dead-letters', deadLettersCommand],
  ['deliverability', deliverability],
  ['purge', purge],
  ['new-key', newKey],
  ['verify-consent', verifyConsentCommand],
])
