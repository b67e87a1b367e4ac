import { href } from '../../i18n/navigation.ts'
import type { Locale, Route } from '../../i18n/routing.ts'
import { readEnv } from '../env.ts'
import type { TokenPurpose } from './tokens.ts'

/** What a link of a mail leads to: a page where one thing can be done, by pressing a button there (N-09). */
export type LinkPurpose = TokenPurpose | 'unsubscribe'

export const linkRoutes = {
  confirm: '/newsletter/confirm/[token]',
  cancel: '/newsletter/cancel/[token]',
  manage: '/newsletter/preferences/[token]',
  unsubscribe: '/newsletter/unsubscribe/[token]',
} as const satisfies Record<LinkPurpose, Route>

/** Which kind of link has its page at a route; undefined when none has. */
export function purposeOf(route: Route): LinkPurpose | undefined {
  return purposes.find((purpose) => linkRoutes[purpose] === route)
}

const purposes: readonly LinkPurpose[] = ['confirm', 'cancel', 'manage', 'unsubscribe']

/** The absolute address of a token's page, in the language of the mail. */
export function linkAddress(purpose: LinkPurpose, locale: Locale, token: string): string {
  return readEnv().siteOrigin + href(linkRoutes[purpose], locale, { token })
}

/** Where programs of mail unsubscribe with one click (RFC 8058): outside of the languages, and for machines alone. */
export const ONE_CLICK = '/api/n/u/'

/** The absolute address for one click; the token is an unsubscribing one or, in the mail that confirms, a cancelling one. */
export function oneClickAddress(token: string): string {
  return readEnv().siteOrigin + ONE_CLICK + token
}
