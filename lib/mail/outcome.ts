import type { NodemailerError } from 'nodemailer'
import type { Prisma } from '../../prisma/generated/client.ts'
import { MINUTE_IN_MS } from '../durations.ts'
import { redact } from '../redact.mjs'

/** The first wait after a mail that could not be handed over; each later one is twice as long, up to the longest. */
const WAIT_IN_MS = { first: MINUTE_IN_MS, longest: 6 * 60 * MINUTE_IN_MS }

/** About three days. */
const TRIES = 20

const TROUBLE_AT_MOST = 300

/** How an attempt ended. */
export type Outcome =
  | { end: 'sent' }
  /** Trying again would end the same way. */
  | { end: 'refused'; trouble: string; isAboutRecipient: boolean }
  | { end: 'unsure'; trouble: string }
  /** We gave up ourselves, because the process ends. */
  | { end: 'stopped' }

/** What a failed attempt means: only what the server says of this mail is final, never what it says of us (D-21). */
export function outcomeOf(error: unknown): Outcome {
  const { command, permanent, response, message }: MailerError =
    error instanceof Error ? error : { message: String(error) }
  const trouble = redact(response ?? message).slice(0, TROUBLE_AT_MOST)
  // Not taken as a sender, or not let in at all: nothing is wrong with the mail.
  const isOurs = command !== undefined && !/^(RCPT TO|DATA)/.test(command)
  return permanent && !isOurs ? { end: 'refused', trouble, isAboutRecipient: true } : { end: 'unsure', trouble }
}

/** What the mailer adds to an error, where a server answered. */
type MailerError = Pick<NodemailerError, 'message' | 'command' | 'permanent' | 'response'>

/** What an attempt leaves in its row. */
export function settled(outcome: Outcome, attempts: number, now: Date): Prisma.OutboxMessageUpdateManyMutationInput {
  const free = { leasedUntil: null }
  if (outcome.end === 'sent') return { ...free, state: 'sent', settledAt: now, trouble: null }
  if (outcome.end === 'stopped') return { ...free, state: 'queued', nextTryAt: now, attempts: attempts - 1 }
  const { trouble } = outcome
  if (outcome.end === 'refused' || attempts >= TRIES) return { ...free, state: 'failed', settledAt: now, trouble }
  return { ...free, state: 'queued', nextTryAt: new Date(now.getTime() + waitAfter(attempts)), trouble }
}

/** How long a mail waits after so many attempts, in milliseconds. */
export function waitAfter(attempts: number): number {
  return Math.min(WAIT_IN_MS.longest, WAIT_IN_MS.first * 2 ** (attempts - 1))
}
