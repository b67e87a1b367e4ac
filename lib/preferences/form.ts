import { readAddress } from '../../i18n/addresses.ts'
import { href } from '../../i18n/navigation.ts'
import { isLocale } from '../../i18n/routing.ts'
import { readEnv } from '../env.ts'
import { readFilters, registerHref } from '../register.ts'
import { COOKIE, choose, KEPT_FOR_SECONDS, readWords } from './words.ts'

/** What follows from a button of the preferences' form. */
export interface Chosen {
  /** Value of the `Set-Cookie` header. */
  cookie: string
  /** The page of this site on which the button was pressed; undefined when the form names none. */
  back: string | undefined
}

/**
 * Reads the form of the display preferences.
 *
 * @param current Value of the cookie so far.
 * @returns undefined when the form asks for nothing that can be chosen.
 */
export function readForm(form: FormData, current: string): Chosen | undefined {
  const words = choose(readWords(current), textOf(form, 'view'))
  return words && { cookie: cookieOf(words), back: pageOf(textOf(form, 'back')) }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function cookieOf(words: readonly string[]): string {
  const secure = readEnv().siteOrigin.startsWith('https:') ? '; Secure' : ''
  const age = words.length > 0 ? KEPT_FOR_SECONDS : 0
  return `${COOKIE}=${words.join('.')}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`
}

/** Only what has the form of a page's address leads anywhere (S-17), with no other query than the register's own. */
function pageOf(back: string): string | undefined {
  const [path = '', query, more] = back.split('?')
  const locale = path.split('/')[1]
  if (more !== undefined || !isLocale(locale) || !readAddress(path, locale)) return undefined
  if (query === undefined) return path
  const filters = path === href('/documents', locale) && readFilters(new URLSearchParams(query), locale)
  return filters ? registerHref(filters, locale) : undefined
}
