import type { APIRequestContext } from '@playwright/test'
import { href, pattern, routes } from '../../../i18n/navigation'
import type { Route, Slugs } from '../../../i18n/routing'
import { type Locale, locales } from './languages'

export const ORIGIN = 'http://localhost:3100'

/** An entry of the sitemap; addresses are absolute. */
export interface SitemapEntry {
  url: string
  alternates: Record<string, string>
}

/** The site's own list of its pages. */
export async function sitemap(request: APIRequestContext): Promise<SitemapEntry[]> {
  const xml = await (await request.get('/sitemap.xml')).text()
  return [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
    url: /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '',
    alternates: Object.fromEntries(
      [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language = '', url = '']) => [language, url]),
    ),
  }))
}

/** The paths of all pages, of one language or of both. */
export async function paths(request: APIRequestContext, locale?: Locale): Promise<string[]> {
  const all = (await sitemap(request)).map(({ url }) => new URL(url).pathname)
  return locale ? all.filter((path) => localeOf(path) === locale) : all
}

/** The language of an address. */
export function localeOf(path: string): Locale | undefined {
  return locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`))
}

/** One page of each kind, by its route: every static route, and the first record of every route with slugs. */
export async function pageByRoute(request: APIRequestContext, locale: Locale): Promise<Map<Route, string>> {
  const all = await paths(request, locale)
  return new Map(
    routes.flatMap((route) => {
      const form = new RegExp(`^${pattern(route, locale).replace(/\[\w+\]/g, '[^/]+')}$`)
      const page = all.find((path) => form.test(path))
      return page ? [[route, page] as const] : []
    }),
  )
}

/** One page of each kind. */
export async function onePagePerRoute(request: APIRequestContext, locale: Locale): Promise<string[]> {
  return [...(await pageByRoute(request, locale)).values()]
}

/** Addresses at which nothing is, one of each kind. */
export const nowhere = [
  '/ro/nimic',
  '/en/nothing',
  '/xx',
  '/ro/documente/nimic',
  '/en/gallery/nothing/at-all',
  '/ro/newsletter/confirmare/x',
  '/en/newsletter/unsubscribe/x',
]

/** The address of a page. */
export function at(route: Route, locale: Locale, slugs?: Slugs): string {
  return href(route, locale, slugs)
}
