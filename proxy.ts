import Negotiator from 'negotiator'
import { type NextRequest, NextResponse } from 'next/server'
import { hrefOf, otherLocale, pattern, routes } from './i18n/navigation.ts'
import { isLocale, type Locale, type Route, routing, type Slugs } from './i18n/routing.ts'
import { findPlace } from './lib/data/find-place.ts'

/**
 * What static pages cannot answer by themselves: the root (a language by `Accept-Language`), and addresses that may
 * not exist. Known pages never pass here: the matcher leaves them out, and a test holds it against the table.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  if (pathname === '/') return chooseLanguage(request)

  const locale = pathname.split('/')[1]
  if (!isReadable(pathname)) return missing(request, isLocale(locale) ? locale : routing.defaultLocale)
  if (!isLocale(locale)) return NextResponse.next()

  const record = recordAt(pathname, locale)
  if (!record) return missing(request, locale)
  try {
    return await answerRecord(request, locale, record)
  } catch (error) {
    // The page may well be there, made earlier: a store in trouble must not take it away.
    console.error('The store could not be asked for a slug:', error)
    return NextResponse.next()
  }
}

export const config = {
  matcher: [
    '/',
    '/(.*%.*)',
    '/ro/((?!(?:despre|viziune-si-misiune|obiective-strategice|realizari|programe|retea|documente|galerie|clustere|newsletter|confidentialitate|cookie-uri|accesibilitate|informatii-legale|feed\\.xml)$).+)',
    '/en/((?!(?:about|vision-and-mission|strategic-objectives|achievements|programmes|network|documents|gallery|clusters|newsletter|privacy|cookies|accessibility|legal-notice|feed\\.xml)$).+)',
  ],
}

/** Whether an address can be decoded; the framework answers 500 to one that cannot. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** RFC 9110 §12.5.4, with q-values; whoever accepts neither language gets the default one. */
function chooseLanguage(request: NextRequest): Response {
  const accepted = request.headers.get('accept-language') ?? undefined
  const negotiator = new Negotiator({ headers: { 'accept-language': accepted } })
  const locale = (accepted && negotiator.language([...routing.locales])) || routing.defaultLocale
  return NextResponse.redirect(new URL(`/${locale}`, request.url), {
    status: 307,
    headers: { Vary: 'Accept-Language' },
  })
}

interface RecordAddress {
  route: Route
  slugs: Slugs
}

/** The route with slugs, if any, whose address in the language has the form of a path. */
function recordAt(pathname: string, locale: Locale): RecordAddress | undefined {
  for (const route of routes.filter((route) => route.includes('['))) {
    const form = pattern(route, locale).replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')
    const match = new RegExp(`^${form}$`).exec(pathname)
    if (match) return { route, slugs: { ...match.groups } }
  }
  return undefined
}

async function answerRecord(request: NextRequest, locale: Locale, { route, slugs }: RecordAddress): Promise<Response> {
  if (await findPlace(route, locale, slugs)) return NextResponse.next()
  const other = await findPlace(route, otherLocale(locale), slugs)
  if (!other?.slugs?.[locale]) return missing(request, locale)
  return NextResponse.redirect(new URL(hrefOf(other, locale), request.url), 308)
}

/** The complete 404 page in the language of the address; nothing new enters the cache. */
function missing(request: NextRequest, locale: Locale): Response {
  return NextResponse.rewrite(new URL(`/${locale}/missing`, request.url), { status: 404 })
}
