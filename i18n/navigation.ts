import { type Locale, type Route, routing, type Slugs } from './routing.ts'

/** Where a page is: its route and, for pages of a record, the record's slugs in the languages that have it. */
export interface Place {
  route: Route
  slugs?: Readonly<Partial<Record<Locale, Slugs>>>
  /** The one language of its text, where that stands in for the other (L-02): there is no translation to speak of. */
  original?: Locale | undefined
  /** What the address asks of the page, in each language, without a question mark; empty where it asks nothing. */
  query?: Readonly<Record<Locale, string>>
}

/** Every route of the site, in the order of the table. */
export const routes: readonly Route[] = Object.keys(routing.pathnames).filter(
  (key): key is Route => key in routing.pathnames,
)

/** The public path pattern of a route in one language, with its `[segments]`: `/ro/documente/[slug]`. */
export function pattern(route: Route, locale: Locale): string {
  const path = routing.pathnames[route][locale]
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/**
 * The public address of a page in one language: `/ro/documente/raport-de-activitate-2020`.
 *
 * @throws when a dynamic segment has no slug: a link to nowhere is a mistake of ours, not of the visitor.
 */
export function href(route: Route, locale: Locale, slugs: Slugs = {}): string {
  return pattern(route, locale).replace(/\[(\w+)\]/g, (_, name: string) => {
    const slug = slugs[name]
    if (!slug) throw new Error(`No slug for [${name}] in ${route} (${locale})`)
    return encodeURIComponent(slug)
  })
}

/** The languages in which a place exists. */
export function localesOf({ slugs }: Place): Locale[] {
  return routing.locales.filter((locale) => !slugs || slugs[locale])
}

/** The languages in which a place has a text of its own: what machines may be told of it. */
export function ownLocalesOf(place: Place): Locale[] {
  return place.original ? [place.original] : localesOf(place)
}

/** The address of a place in a language in which it exists. */
export function hrefOf({ route, slugs, query }: Place, locale: Locale): string {
  return href(route, locale, slugs?.[locale]) + (query?.[locale] ? `?${query[locale]}` : '')
}

/** The other language. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ro' ? 'en' : 'ro'
}
