import { useLocale } from 'next-intl'
import { hrefOf, localesOf, otherLocale, type Place } from '@/i18n/navigation'
import type { Locale } from '@/i18n/routing'

/** Each language names itself, so that whoever needs it can read it (L-01). */
const NAMES: Record<Locale, string> = { ro: 'Română', en: 'English' }

/** Leads to the same page in the other language. */
export function LanguageSwitch({ here }: { here: Place }) {
  const other = otherLocale(useLocale())
  const target = localesOf(here).includes(other) ? here : { route: '/' as const }
  return (
    <a className="language-switch" href={hrefOf(target, other)} lang={other} hrefLang={other} rel="alternate">
      {NAMES[other]}
    </a>
  )
}
