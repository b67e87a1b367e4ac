import { z } from 'zod'

/** Whom mails are from; without a name of its own, the institution's in the language of the mail. */
export interface Sender {
  name: string | undefined
  address: string
}

/** How mails leave, as the operator set it. */
export interface MailEnv {
  /** The server that takes them; without one they are kept as files. */
  smtpUrl: URL | undefined
  from: Sender | undefined
  /** Who is told when the site needs somebody. */
  staff: string | undefined
  dkim: { selector: string; keyFile: string } | undefined
}

const ADDRESS = 'expected one e-mail address, for example staff@example.org'
const SENDER = 'expected an address, or a name and an address: Institution <news@example.org>'
const SERVER = 'expected smtp://user:password@host:587 or smtps://user:password@host:465'

/** `Name <address>`, or an address alone. */
const NAMED = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/u

const sender = z.string().transform((value, context): Sender => {
  const [, name, named, alone] = NAMED.exec(value.trim()) ?? []
  const address = named ?? alone
  if (z.email().safeParse(address).success && address) return { name: name || undefined, address }
  context.addIssue({ code: 'custom', message: SENDER })
  return z.NEVER
})

const server = z.string().transform((value, context): URL => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const hasNothingElse = url && /^\/?$/.test(url.pathname) && !url.search && !url.hash
  if (hasNothingElse && /^smtps?:$/.test(url.protocol) && url.hostname) return url
  context.addIssue({ code: 'custom', message: SERVER })
  return z.NEVER
})

/** The variables of mail; which of them need each other is checked with all of the environment. */
export const mailVariables = {
  SMTP_URL: server.optional(),
  MAIL_FROM: sender.optional(),
  STAFF_EMAIL: z.email(ADDRESS).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'expected the name of the key in the DNS, for example site2026')
    .optional(),
  DKIM_KEY_FILE: z.string().min(1, 'expected the file of a private key, in PEM').optional(),
}

const mailSchema = z.object(mailVariables)

type MailValues = z.output<typeof mailSchema>

/** Each variable that is missing although another one needs it, with what is expected. */
export function missingMailVariables(values: MailValues): Array<[name: keyof MailValues, expected: string]> {
  const { SMTP_URL, MAIL_FROM, DKIM_SELECTOR, DKIM_KEY_FILE } = values
  const missing: Array<[keyof MailValues, string]> = []
  if (SMTP_URL && !MAIL_FROM) missing.push(['MAIL_FROM', `${SENDER}, because SMTP_URL is set`])
  if (DKIM_KEY_FILE && !DKIM_SELECTOR) missing.push(['DKIM_SELECTOR', 'expected, because DKIM_KEY_FILE is set'])
  if (DKIM_SELECTOR && !DKIM_KEY_FILE) missing.push(['DKIM_KEY_FILE', 'expected, because DKIM_SELECTOR is set'])
  return missing
}

/** The mail part of the environment from its checked variables. */
export function mailEnv({ SMTP_URL, MAIL_FROM, STAFF_EMAIL, DKIM_SELECTOR, DKIM_KEY_FILE }: MailValues): MailEnv {
  return {
    smtpUrl: SMTP_URL,
    from: MAIL_FROM,
    staff: STAFF_EMAIL,
    dkim: DKIM_SELECTOR && DKIM_KEY_FILE ? { selector: DKIM_SELECTOR, keyFile: DKIM_KEY_FILE } : undefined,
  }
}
