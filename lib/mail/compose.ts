import type { SendMailOptions } from 'nodemailer'
import { href } from '../../i18n/navigation.ts'
import { translator } from '../../i18n/translator.ts'
import type { OutboxMessage } from '../../prisma/generated/client.ts'
import { readEnv } from '../env.ts'
import type { Imprint, Letter } from './letter.ts'
import { messageHost } from './outbox.ts'

/** The longest line of a header (RFC 5322 §2.1.1), but for the space with which it begins when it goes on from another. */
const HEADER_AT_MOST = 998 - 1

/** Exactly one address, however it came into the store: no list, no name, no route (N-17). */
const ONE_ADDRESS = /^[^\s@<>"(),;:\\[\]\p{Cc}]{1,64}@[^\s@<>"(),;:\\[\]\p{Cc}]{1,190}$/u

/**
 * A letter as the mailer takes it: addresses as objects, which nothing parses, and headers that hold one line each.
 *
 * @throws when a value cannot stand in a header.
 */
export function compose(
  { messageId }: Pick<OutboxMessage, 'messageId'>,
  letter: Letter,
  imprint: Imprint,
  now: Date,
): SendMailOptions {
  const { siteOrigin, mail } = readEnv()
  const { subject, text, html } = letter.written(imprint)
  const site = translator(letter.locale, 'Site')
  const from = mail.from ?? { name: undefined, address: `newsletter@${new URL(siteOrigin).hostname}` }
  return {
    messageId,
    date: now,
    from: { name: line(from.name ?? site('name')), address: from.address },
    to: { name: '', address: oneAddress(letter.to) },
    ...(imprint.email ? { replyTo: { name: '', address: oneAddress(imprint.email) } } : {}),
    subject: line(subject),
    text,
    html,
    headers: headersOf(letter, imprint),
    attachments: letter.attachment ? [{ ...letter.attachment, contentType: 'application/json' }] : [],
  }
}

function headersOf({ locale, oneClick, isBulk }: Letter, { email }: Imprint): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Language': locale,
    // No program answers a program (RFC 3834).
    'Auto-Submitted': 'auto-generated',
  }
  if (isBulk) headers['Precedence'] = 'bulk'
  if (oneClick) {
    const byMail = email ? `, <${mailto(email)}?subject=unsubscribe>` : ''
    headers['List-Unsubscribe'] = `<${oneClick}>${byMail}`
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
    headers['List-Id'] = `Newsletter <newsletter.${messageHost()}>`
    headers['List-Help'] = `<${readEnv().siteOrigin}${href('/newsletter', locale)}>`
    if (email) headers['List-Owner'] = `<${mailto(email)}>`
  }
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, line(value)]))
}

/** An address as a link; its `@` stands as it is (RFC 6068 §2). */
function mailto(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`
}

function line(value: string): string {
  if (/\p{Cc}/u.test(value) || value.length > HEADER_AT_MOST) throw new Error('A header would hold more than one line')
  return value
}

function oneAddress(value: string): string {
  if (!ONE_ADDRESS.test(value)) throw new Error('The recipient is not one address')
  return value
}
