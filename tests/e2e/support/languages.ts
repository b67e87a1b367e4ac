import { type Locale, routing } from '../../../i18n/routing'
import en from '../../../messages/en.json' with { type: 'json' }
import ro from '../../../messages/ro.json' with { type: 'json' }

export type { Locale } from '../../../i18n/routing'

/** Both languages: every story is told in each. */
export const locales: readonly Locale[] = routing.locales

/** The interface words that a visitor of each language sees. */
export const words = { ro, en }

/** How each language names itself. */
export const ownName: Record<Locale, string> = { ro: 'Română', en: 'English' }
