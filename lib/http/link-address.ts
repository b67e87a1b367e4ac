import { readAddress } from '../../i18n/addresses.ts'
import { isLocale, type Locale } from '../../i18n/routing.ts'
import { type LinkPurpose, purposeOf } from '../newsletter/links.ts'

/** A mailed link, as its address says. */
export interface Link {
  purpose: LinkPurpose
  locale: Locale
  token: string
}

/** What every answer under a token's address says (S-21). */
export const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' }

/** What cannot be a token leads where one leads that is nobody's. */
const TOKEN = /^[\w-]{1,200}$/
export const NO_TOKEN = '-'

/** The link that an address is of; undefined when it is none's. */
export function linkAt(pathname: string): Link | undefined {
  const asked = pathname.replace(/\/+$/, '')
  const locale = asked.split('/')[1]
  const address = isLocale(locale) ? readAddress(asked, locale) : undefined
  const purpose = address && purposeOf(address.route)
  if (!purpose || !isLocale(locale)) return undefined
  const { token = '' } = address.slugs
  return { purpose, locale, token: TOKEN.test(token) ? token : NO_TOKEN }
}
