import { randomUUID } from 'node:crypto'
import { insert } from '../db/insert.ts'
import type { Statements } from '../db/statements.ts'
import { readEnv } from '../env.ts'

/** The mails that the site writes; issues of the newsletter are put into the outbox by their mailing. */
export type Template = 'confirm' | 'already' | 'welcome' | 'manage' | 'export' | 'alert'

interface Message {
  template: Template
  locale: string
  /** To whom: somebody who asked, or somebody who is subscribed; neither for a mail to staff. */
  requestId?: number
  subscriberId?: number
}

/** Puts a mail into the outbox, within the write that it tells of: it leaves when that is done, and only then (D-21). */
export async function enqueue(tx: Statements, message: Message, now: Date): Promise<void> {
  await insert(tx, 'OutboxMessage', { ...message, messageId: newMessageId(), nextTryAt: now })
}

/** A Message-ID (RFC 5322 §3.6.4) that stays the same however often its mail is tried. */
export function newMessageId(): string {
  return `<${randomUUID()}@${messageHost()}>`
}

/** What stands behind the `@` of our Message-IDs. */
export function messageHost(): string {
  return new URL(readEnv().siteOrigin).hostname
}
