import { isLocale, type Locale, routing } from '../../i18n/routing.ts'
import type { OutboxMessage } from '../../prisma/generated/client.ts'
import type { Write } from '../db/write.ts'
import type { Written } from './render.ts'

/** What mails say of the institution; null until the owner supplies it. */
export interface Imprint {
  seat: string | null
  email: string | null
}

/** A mail before it is written: to whom it goes, and by which way its reader gets rid of what brings it. */
export interface Letter {
  to: string
  locale: Locale
  /** Address of the way out with one click (N-30); none where nothing brings more. */
  oneClick?: string
  /** One of the many copies of an issue, and no answer to anybody. */
  isBulk?: true
  attachment?: { filename: string; content: string }
  /** Writes it, outside of the store's write. */
  written(imprint: Imprint): Written
}

/**
 * Looks whether a message may still go to whom it was meant for, and makes the tokens of its links.
 *
 * @returns undefined when there is nobody to send it to any more.
 */
export type Prepare = (tx: Write, message: OutboxMessage, now: Date) => Promise<Letter | undefined>

/** The language of a message. */
export function localeOf({ locale }: Pick<OutboxMessage, 'locale'>): Locale {
  return isLocale(locale) ? locale : routing.defaultLocale
}
