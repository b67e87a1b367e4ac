import { messageHost } from '../mail/outbox.ts'
import { allParts, type MailPart, readHeaders, readMail } from '../mail/parts.ts'
import type { BounceKind } from './bounces.ts'

/** What a mail that came back tells: which of ours it is about, and what became of it. */
export interface Report {
  /** Message-IDs of ours that stand in it. Nobody can guess one, so that nobody can report on a mail that they did not get. */
  messageIds: string[]
  kind: BounceKind
}

/**
 * Reads a report on a mail of ours: of a server that could not deliver it (RFC 3464), of a provider whose reader
 * complained (RFC 5965), or of an old server in words of its own.
 *
 * @param raw The mail, a byte for each character (latin1).
 * @returns undefined for everything else: an absence notice is the answer of a reader who got the mail (N-34).
 */
export function readReport(raw: string): Report | undefined {
  const mail = readMail(raw)
  const parts = allParts(mail)
  const kind = complaint(parts) ?? deliveryStatus(parts) ?? inWords(mail, parts)
  if (!kind) return undefined
  const ours = new RegExp(`<[0-9a-f-]{32,36}@${messageHost().replaceAll('.', '\\.')}>`, 'gi')
  const texts = parts.flatMap(({ headers, text }) => [[...headers.values()].join('\n'), text])
  return { messageIds: [...new Set(texts.join('\n').match(ours))], kind }
}

/**
 * What the answer of a mail server means for the address: whether it is there at all. A mailbox that is full is there; and
 * what a server holds against us says nothing of its reader.
 *
 * @param status An enhanced status code (RFC 3463), `5.1.1`, wherever it stands in the answer; or the three digits alone.
 */
export function kindOf(status: string): 'hard' | 'soft' {
  const [, group, subject, detail] = /\b([45])\.(\d{1,3})\.(\d{1,3})\b/.exec(status) ?? []
  if (!group) return /^\s*5\d\d\b/.test(status) ? 'hard' : 'soft'
  const isOfOurs = subject === '7'
  const isFull = subject === '2' && detail === '2'
  return group === '5' && !isOfOurs && !isFull ? 'hard' : 'soft'
}

function typeOf({ headers }: MailPart): string {
  return (headers.get('content-type') ?? '').toLowerCase()
}

function complaint(parts: MailPart[]): BounceKind | undefined {
  const report = parts.find((part) => typeOf(part).startsWith('message/feedback-report'))
  const type = report && readHeaders(report.text).get('feedback-type')?.toLowerCase()
  return type && type !== 'not-spam' ? 'complaint' : undefined
}

/** A delay is no failure: the server still tries. */
function deliveryStatus(parts: MailPart[]): BounceKind | undefined {
  const status = parts.find((part) => /^message\/(?:global-)?delivery-status/.test(typeOf(part)))
  const recipients = status?.text.split(/\n\s*\n/).map(readHeaders) ?? []
  const failed = recipients.find((fields) => fields.get('action')?.toLowerCase().startsWith('failed'))
  return failed ? kindOf(failed.get('status') ?? '') : undefined
}

/** Servers from before the standard: a mail of the machine's own, without a way back, that quotes an answer. */
function inWords({ headers, parts: inside }: MailPart, parts: MailPart[]): BounceKind | undefined {
  const isReport = parts.some((part) => typeOf(part).startsWith('message/delivery-status'))
  const isOfMachine = headers.get('return-path') === '<>' && /mailer-daemon|postmaster/i.test(headers.get('from') ?? '')
  const isWarning = /warning|delay|întârzi/i.test(headers.get('subject') ?? '')
  if (isReport || isWarning || !isOfMachine) return undefined
  const words = (inside[0] ?? { text: parts[0]?.text ?? '' }).text
  const code = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? /(?<![\d.])[45]\d\d(?= )/.exec(words)?.[0]
  return code ? kindOf(code) : undefined
}
