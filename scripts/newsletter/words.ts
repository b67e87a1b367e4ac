import { isLocale, type Locale } from '../../i18n/routing.ts'
import { type Address, address } from '../../lib/newsletter/address.ts'
import type { SubscriberState } from '../../lib/newsletter/states.ts'
import { type Input, WrongUse } from './command.ts'

/** What staff call the states of a subscriber. */
export const stateWords: Record<SubscriberState, string> = {
  active: 'activ',
  unsubscribed: 'dezabonat',
  bounced: 'respins',
  complained: 'reclamat',
}

/** The state in staff's words; the store's own where there are none. */
export function stateWord(state: string): string {
  return Object.entries(stateWords).find(([known]) => known === state)?.[1] ?? state
}

/** Which subscribers a list is of: `--stare` and `--limba`. */
export function filterOf({ values }: Input): { state?: string; locale?: Locale } {
  const word = values.get('stare')
  const state = Object.entries(stateWords).find(([, known]) => known === word)?.[0]
  if (word && !state)
    throw new WrongUse(`Stare necunoscută: „${word}”; se acceptă: ${Object.values(stateWords).join(', ')}.`)
  const locale = values.get('limba')
  if (locale && !isLocale(locale)) throw new WrongUse(`Limbă necunoscută: „${locale}”; se acceptă: ro, en.`)
  return { ...(state ? { state } : {}), ...(isLocale(locale) ? { locale } : {}) }
}

/** The options of every list of subscribers. */
export const filterOptions = {
  'stare=': `numai cei cu starea: ${Object.values(stateWords).join(', ')}`,
  'limba=': 'numai cei care primesc buletinul în limba: ro, en',
}

/** Reads an address that staff wrote. */
export function readAddress(written: string): Address {
  const { success, data } = address.safeParse(written)
  if (!success) throw new WrongUse(`„${written}” nu este o adresă de e-mail.`)
  return data
}
