import { otherLocale, pattern, routes } from './navigation.ts'
import { type Locale, type Route, routing } from './routing.ts'

interface Mapping {
  source: string
  destination: string
}

/** `[slug]` as the framework's address rules write it: `:slug`. */
function asRule(path: string): string {
  return path.replace(/\[(\w+)\]/g, ':$1')
}

/** The address under which the framework knows a route: its folder. */
function folder(route: Route, locale: Locale): string {
  return asRule(route === '/' ? `/${locale}` : `/${locale}${route}`)
}

/** From the public address of each page to its folder. */
export function localisedRewrites(): Mapping[] {
  return forEachPage((route, locale) => {
    const source = asRule(pattern(route, locale))
    const destination = folder(route, locale)
    return source === destination ? [] : [{ source, destination }]
  })
}

/** From a page's folder, and from its path in the other language, to its public address: 308. */
export function localisedRedirects(): Array<Mapping & { permanent: true }> {
  return forEachPage((route, locale) => {
    const destination = asRule(pattern(route, locale))
    const otherPath = asRule(pattern(route, otherLocale(locale))).replace(/^\/\w+/, `/${locale}`)
    const wrong = new Set([folder(route, locale), otherPath])
    wrong.delete(destination)
    return [...wrong].map((source) => ({ source, destination, permanent: true as const }))
  })
}

function forEachPage<T>(toRules: (route: Route, locale: Locale) => T[]): T[] {
  return routes.flatMap((route) => routing.locales.flatMap((locale) => toRules(route, locale)))
}
