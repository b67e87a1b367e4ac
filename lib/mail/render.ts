import type { Locale } from '../../i18n/routing.ts'
import { translator } from '../../i18n/translator.ts'
import { escapeXml } from '../xml.ts'
import { mailButton, mailDocument, mailLink, mailNote, mailParagraph } from './look.ts'

/** A piece of a mail: a paragraph, or a link with its words; the one thing that the mail is for is a button. */
export type Part = string | { link: string; to: string; isButton?: true }

export interface Sheet {
  locale: Locale
  /** Of the message, and the heading of its text. */
  subject: string
  body: readonly Part[]
  /** Why the reader gets it (J-12). */
  why: string
  /** The page of the way out, and its words where they are not "unsubscribe". */
  leave?: { to: string; words?: string }
  /** Postal address of the institution; null until the owner supplies it. */
  seat: string | null
}

/** Both forms of a mail: they say the same. */
export interface Written {
  subject: string
  text: string
  html: string
}

/** A mail in both of its forms from one list of parts, so that neither can lack what the other says. */
export function renderMail({ locale, subject, body, why, leave, seat }: Sheet): Written {
  const t = translator(locale, 'Mail')
  const site = translator(locale, 'Site')
  const name = site('name')
  const notes: Part[] = [seat ? t('seat', { seat }) : name, why]
  if (leave) notes.push({ link: leave.words ?? t('leave'), to: leave.to })
  const html = mailDocument({
    locale,
    institution: name,
    title: subject,
    body: body.map((part) => inHtml(part, mailParagraph)),
    notes: notes.map((part) => inHtml(part, mailNote)),
  })
  return { subject, html, text: `${[subject, ...body.map(inText), '--', ...notes.map(inText)].join('\n\n')}\n` }
}

function inHtml(part: Part, block: (inside: string) => string): string {
  if (typeof part === 'string') return block(escapeXml(part))
  return part.isButton ? mailButton(part.link, part.to) : block(mailLink(part.link, part.to))
}

/** An address has a line of its own: programs of mail make it a link, and nothing else gets into it (N-13). */
function inText(part: Part): string {
  return typeof part === 'string' ? part : `${part.link}:\n${part.to}`
}
