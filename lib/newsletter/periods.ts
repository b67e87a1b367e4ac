import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../durations.ts'

/**
 * Every period of the newsletter, in milliseconds: what the code enforces, and what the privacy page and the mails say,
 * is this (J-04).
 */
export const periods = {
  /** A confirmation link holds so long (N-07). */
  confirmation: 72 * HOUR_IN_MS,
  /** What was asked for and not confirmed is kept so long after the last request (N-05). */
  pendingKept: 7 * DAY_IN_MS,
  /** A link to one's own data holds so long (N-29). */
  management: HOUR_IN_MS,
  /** A withdrawal can be undone so long (N-26). */
  undo: 10 * MINUTE_IN_MS,
  /** Nobody can ask for an address so long after its owner said that it was not them (N-12). */
  cancelled: 30 * DAY_IN_MS,
  /** An address that refused mail for good is tried again after so long. */
  bounced: 30 * DAY_IN_MS,
  /** Counters of the limits, which hold a hash of the visitor's network, are kept so long (N-18). */
  countersKept: DAY_IN_MS,
  /** Whoever unsubscribed, or whose address refuses mail, is forgotten after so long. */
  leftKept: 30 * DAY_IN_MS,
  /** That a mail left, or could not, is known so long; issues of the newsletter aside, which are counted. */
  mailsKnown: 30 * DAY_IN_MS,
  /** Mails that are written into files, where no mail server is set, are kept so long. */
  mailFilesKept: 7 * DAY_IN_MS,
} as const
