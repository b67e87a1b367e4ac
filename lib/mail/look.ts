import type { Locale } from '../../i18n/routing.ts'
import { escapeXml } from '../xml.ts'
import { type MailRole, mailColours } from './colours.ts'

/** No mail program is asked to fetch anything, so the site's fonts are not there: narrow and serif, as near as they come. */
const DISPLAY = "'Bricolage Grotesque','Arial Narrow',Arial,Helvetica,sans-serif"
const TEXT = "'Source Serif 4',Georgia,'Times New Roman',serif"

/** HTML that is ready to stand in a mail: made by the functions below, with every text escaped. */
export type MailHtml = string

/**
 * An element with its look on itself, and a class by which a program in dark colours finds it.
 *
 * @param inside Escaped already.
 */
function styled(tag: string, role: MailRole, style: string, inside: MailHtml): MailHtml {
  return `<${tag} class="${role}" style="color:${mailColours()[role].light};${style}">${inside}</${tag}>`
}

/** A paragraph; `inside` may hold links. */
export function mailParagraph(inside: MailHtml): MailHtml {
  return styled('p', 'text', `margin:0 0 20px;font:400 18px/1.55 ${TEXT}`, inside)
}

/** The heading of a part of the mail. */
export function mailHeading(text: string): MailHtml {
  return styled('h2', 'text', `margin:36px 0 12px;font:700 26px/1.1 ${DISPLAY}`, escapeXml(text))
}

/** A list; each entry may hold links. */
export function mailList(entries: readonly MailHtml[], ordered: boolean): MailHtml {
  const inside = entries.map((entry) => `<li style="margin:0 0 8px">${entry}</li>`).join('')
  return styled(ordered ? 'ol' : 'ul', 'text', `margin:0 0 20px;padding:0 0 0 24px;font:400 18px/1.55 ${TEXT}`, inside)
}

/** A link within a text. */
export function mailLink(text: string, address: string): MailHtml {
  const { light } = mailColours().accent
  return `<a class="accent" style="color:${light}" href="${escapeXml(address)}">${escapeXml(text)}</a>`
}

/** The one thing that a mail asks for, as a button; a link, so that it works everywhere. */
export function mailButton(text: string, address: string): MailHtml {
  const { accent, 'on-accent': onAccent } = mailColours()
  const look = `display:inline-block;padding:14px 22px;background:${accent.light};color:${onAccent.light};font:700 18px/1.2 ${DISPLAY};text-decoration:none`
  const link = `<a class="block" style="${look}" href="${escapeXml(address)}">${escapeXml(text)}</a>`
  return `<p style="margin:0 0 24px">${link}</p>`
}

/** A line of the footer: who sends this, why it comes, the way out. */
export function mailNote(inside: MailHtml): MailHtml {
  return styled('p', 'quiet', `margin:0 0 10px;font:400 15px/1.5 ${TEXT}`, inside)
}

export interface Mail {
  locale: Locale
  /** The institution's name in the mail's language. */
  institution: string
  title: string
  body: readonly MailHtml[]
  /** At the foot, under a rule. */
  notes: readonly MailHtml[]
}

/**
 * A whole mail in the site's look: a band of the accent with the name, the title, the body, the notes. Plain blocks
 * with their look on themselves; the one style sheet is for programs that show mails in dark colours. It fetches nothing.
 */
export function mailDocument({ locale, institution, title, body, notes }: Mail): string {
  const { ground, accent, 'on-accent': onAccent, text, hairline } = mailColours()
  const column = 'max-width:600px;margin:0 auto;padding:0 20px'
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<style>${darkRules()}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${ground.light};color:${text.light}">
<div class="block" style="background:${accent.light};color:${onAccent.light}">
<p style="${column};padding-top:18px;padding-bottom:18px;font:800 22px/1.1 ${DISPLAY}">${escapeXml(institution)}</p>
</div>
<div style="${column};padding-top:40px">
${styled('h1', 'text', `margin:0 0 24px;font:800 34px/1.1 ${DISPLAY}`, escapeXml(title))}
${body.join('\n')}
</div>
<div style="${column};padding-top:20px;padding-bottom:40px">
<div class="rule" style="border-top:1px solid ${hairline.light};padding-top:20px">
${notes.join('\n')}
</div>
</div>
</body>
</html>
`
}

/** The same roles in the dark; `!important`, because the look on an element outweighs a class. */
function darkRules(): string {
  const { ground, text, quiet, hairline, accent, 'on-accent': onAccent } = mailColours()
  return `@media (prefers-color-scheme:dark){${[
    `.ground{background:${ground.dark}!important;color:${text.dark}!important}`,
    `.text{color:${text.dark}!important}`,
    `.quiet{color:${quiet.dark}!important}`,
    `.accent{color:${accent.dark}!important}`,
    `.block{background:${accent.dark}!important;color:${onAccent.dark}!important}`,
    `.rule{border-color:${hairline.dark}!important}`,
  ].join('')}}`
}
