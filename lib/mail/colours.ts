import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the site's colours are named by role; mails take theirs from there. */
const TOKENS = path.resolve(/* turbopackIgnore: true */ 'app/styles/tokens.css')

/** `--color-text: var(--own, var(--light, #…) var(--dark, #…))`, or one value for both. */
const TOKEN = /--color-([\w-]+): var\(--own, (?:var\(--light, (#\w+)\) var\(--dark, (#\w+)\)|(#\w+))\)/g

const roles = ['ground', 'text', 'quiet', 'hairline', 'accent', 'on-accent'] as const

/** What a colour is for in a mail; each has the site's value for light and for dark. */
export type MailRole = (typeof roles)[number]
export type Colour = { light: string; dark: string }

let colours: Record<MailRole, Colour> | undefined

/** The identity's colours as values, because mail programs know no variables. */
export function mailColours(): Record<MailRole, Colour> {
  colours ??= read()
  return colours
}

function read(): Record<MailRole, Colour> {
  const named = new Map<string, Colour>()
  for (const [, role = '', light, dark, both] of readFileSync(TOKENS, 'utf8').matchAll(TOKEN)) {
    named.set(role, { light: light ?? both ?? '', dark: dark ?? both ?? '' })
  }
  const colour = (role: MailRole): Colour => {
    const found = named.get(role)
    if (!found) throw new Error(`No colour --color-${role} in ${TOKENS}`)
    return found
  }
  return {
    ground: colour('ground'),
    text: colour('text'),
    quiet: colour('quiet'),
    hairline: colour('hairline'),
    accent: colour('accent'),
    'on-accent': colour('on-accent'),
  }
}
