import { href } from '../../i18n/navigation.ts'
import type { Locale } from '../../i18n/routing.ts'
import { translator } from '../../i18n/translator.ts'
import { readEnv } from '../env.ts'
import { mailDocument, mailHeading, mailLink, mailNote, mailParagraph } from '../mail/look.ts'
import { markdownForMail } from '../mail/markdown.ts'
import type { Written } from '../mail/render.ts'
import { escapeXml } from '../xml.ts'
import type { IssueText } from './issue.ts'

/**
 * An issue as a mail. Its links are those of its words, its page and the way out: nothing tells who opened it, or what
 * they read (N-38).
 *
 * @param unsubscribe The absolute address of the reader's way out.
 * @param seat Postal address of the institution; null until the owner supplies it.
 */
export function issueMail(
  { slug, title, summary, parts }: IssueText,
  locale: Locale,
  { unsubscribe, seat }: { unsubscribe: string; seat: string | null },
): Written {
  const t = translator(locale, 'IssueMail')
  const mail = translator(locale, 'Mail')
  const site = translator(locale, 'Site')
  const sender = seat ? mail('seat', { seat }) : site('name')
  const page = issueAddress(locale, slug)
  const written = parts.map(({ heading, text }) => ({ heading, ...markdownForMail(text, page) }))
  const html = mailDocument({
    locale,
    institution: site('name'),
    title,
    body: [
      mailParagraph(escapeXml(summary)),
      ...written.flatMap((part) => [...(part.heading ? [mailHeading(part.heading)] : []), ...part.html]),
    ],
    notes: [
      mailNote(escapeXml(sender)),
      mailNote(escapeXml(t('why'))),
      mailNote(mailLink(t('read'), page)),
      mailNote(mailLink(t('leave'), unsubscribe)),
    ],
  })
  const text = [
    site('name'),
    title,
    summary,
    ...written.flatMap((part) => [...(part.heading ? [part.heading] : []), part.text]),
    '--',
    sender,
    t('why'),
    `${t('read')}:\n${page}`,
    `${t('leave')}:\n${unsubscribe}`,
  ].join('\n\n')
  return { subject: title, text: `${text}\n`, html }
}

/** The absolute address of an issue's page. */
export function issueAddress(locale: Locale, slug: string): string {
  return readEnv().siteOrigin + href('/newsletter/archive/[slug]', locale, { slug })
}
