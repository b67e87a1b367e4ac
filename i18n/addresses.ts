import { otherLocale, pattern, routes } from './navigation.ts'
import { type Locale, type Route, routing, type Slugs } from './routing.ts'

interface Rewrite {
  source: string
  destination: string
}

/** The address under which the framework knows a route: its folder. */
function folder(route: Route, locale: Locale): string {
  return route === '/' ? `/${locale}` : `/${locale}${route}`
}

/**
 * Away from the pages for whatever has another first part than a language: `/xx` is a 404, not a page with `lang="xx"`.
 * These rules are asked after files and fixed routes, so only dynamic ones are left: the languages' and `/media`.
 */
export function foreignRewrites(): Rewrite[] {
  const languages = routing.locales.join('|')
  const destination = '/no/page/has/this/address'
  return [
    { source: `/:first((?!(?:${languages})(?:/|$))[^/]+)`, destination },
    { source: `/:first((?!(?:${languages}|media)/)[^/]+)/:rest+`, destination },
  ]
}

/** From the public address of each page to its folder, in the framework's rules: `[slug]` is `:slug` there. */
export function localisedRewrites(): Rewrite[] {
  const asRule = (path: string) => path.replace(/\[(\w+)\]/g, ':$1')
  return routes.flatMap((route) =>
    routing.locales.flatMap((locale) => {
      const source = asRule(pattern(route, locale))
      const destination = asRule(folder(route, locale))
      return [...machineRewrites(route, source, destination), { source, destination }].filter(
        (rewrite) => rewrite.source !== rewrite.destination,
      )
    }),
  )
}

/** The page whose records can be taken away as data. */
const REGISTER: Route = '/documents'

/** The pages that are for machines as well: each has the page's address, with an ending. */
function machineRewrites(route: Route, source: string, destination: string): Rewrite[] {
  if (route === REGISTER) return dataRewrites(source, destination)
  return route === ARCHIVE ? [{ source: source + FEED, destination: destination + FEED }] : []
}

/** The page whose records have a feed of their own. */
const ARCHIVE: Route = '/newsletter/archive'

const FEED = '/feed.xml'

/** Where the feed of the newsletter's issues is. */
export function feedAddress(locale: Locale): string {
  return pattern(ARCHIVE, locale) + FEED
}

/** The forms of the register as data: each has the page's address, with an ending. */
export const dataFormats = ['csv', 'json'] as const

function dataRewrites(source: string, destination: string): Rewrite[] {
  return dataFormats.map((format) => ({ source: `${source}.${format}`, destination: `${destination}.${format}` }))
}

/** An address that has the form of a page's, whether or not there is such a page. */
export interface Address {
  route: Route
  slugs: Slugs
}

/** The forms that an address of a route may have under a language's prefix; compiled once, because every request is read. */
function formsUnder(locale: Locale): Array<{ route: Route; form: RegExp }> {
  return routes.flatMap((route) =>
    [pattern(route, locale), pattern(route, otherLocale(locale)), folder(route, locale)].map((path) => {
      const ofLocale = path.replace(/^\/\w+/, `/${locale}`)
      return { route, form: new RegExp(`^${ofLocale.replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`) }
    }),
  )
}

const forms = { ro: formsUnder('ro'), en: formsUnder('en') }

/**
 * Reads an address under a language's prefix: in that language, in the other one, or by the page's folder, so that
 * a wrong one can lead to the right one.
 *
 * @returns undefined when no page's address has that form.
 */
export function readAddress(pathname: string, locale: Locale): Address | undefined {
  for (const { route, form } of forms[locale]) {
    const match = form.exec(pathname)
    if (match) return { route, slugs: { ...match.groups } }
  }
  return undefined
}
