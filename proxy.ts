import Negotiator from 'negotiator'
import { type NextRequest, NextResponse } from 'next/server'
import { readAddress } from './i18n/addresses.ts'
import { href, hrefOf, otherLocale } from './i18n/navigation.ts'
import { isLocale, type Locale, routing } from './i18n/routing.ts'
import { findPlace, isOver } from './lib/data/find-place.ts'
import { findFormerAddress } from './lib/data/former-address.ts'
import { hasRegisterPage } from './lib/data/register.ts'
import { takeForm } from './lib/http/form-door.ts'
import { linkAt } from './lib/http/link-address.ts'
import { showLink } from './lib/http/link-door.ts'
import { answerOneClick } from './lib/http/one-click.ts'
import { redirect, refuse } from './lib/http/replies.ts'
import { REPORT_PATH } from './lib/http/security-headers.ts'
import { ONE_CLICK } from './lib/newsletter/links.ts'
import { isWordy, readFilters, registerHref, toPath } from './lib/register.ts'

/** Where only machines send something: reports, and word of a publication. Each route checks who sends what. */
const MACHINE_PATHS = [REPORT_PATH, '/api/revalidate']

/** Pages that the framework has for errors: it would show them to whoever asks for their names, and let others keep them. */
const OF_FRAMEWORK = /^\/(?:_global-error|_not-found|404|500)/

/**
 * What static pages cannot answer by themselves: the root (a language by `Accept-Language`), and addresses that may
 * not exist or are not written as they should be. Known pages never pass here: the matcher leaves them out, and a
 * test holds it against the table.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  if (MACHINE_PATHS.includes(pathname)) {
    return request.method === 'POST' ? NextResponse.next() : refuse(request, 'notAllowed', 'POST')
  }
  if (pathname.startsWith(ONE_CLICK)) return answerOneClick(request)
  if (request.headers.has('content-type') || request.headers.has('next-action')) return takeForm(request)
  if (pathname === '/') return chooseLanguage(request)
  const locale = pathname.split('/')[1]
  if (!isReadable(pathname) || OF_FRAMEWORK.test(pathname)) return refuse(request, 'missing')
  if (!isLocale(locale)) return NextResponse.next()
  const link = linkAt(pathname)
  if (link) return showLink(request, link)
  try {
    if (pathname === href('/documents', locale)) return await filterRegister(request, locale)
    return await answer(request, pathname, locale)
  } catch (error) {
    // The page may well be there, made earlier: a store in trouble must not take it away.
    console.error('The store could not be asked for an address:', error)
    return NextResponse.next()
  }
}

export const config = {
  matcher: [
    '/',
    '/api/csp-report',
    '/api/revalidate',
    '/api/n/u/:path*',
    '/(.*%.*)',
    '/(_global-error.*|_not-found.*|404|500)',
    '/ro/((?!(?:despre|viziune-si-misiune|obiective-strategice|realizari|programe|retea|documente|galerie|clustere|newsletter|newsletter/verifica-posta|newsletter/preferinte|newsletter/link-trimis|newsletter/arhiva|newsletter/arhiva/feed\\.xml|preferinte-afisare|confidentialitate|cookie-uri|accesibilitate|informatii-legale|documente\\.(?:csv|json)|feed\\.xml)$).*)',
    '/en/((?!(?:about|vision-and-mission|strategic-objectives|achievements|programmes|network|documents|gallery|clusters|newsletter|newsletter/check-your-mail|newsletter/preferences|newsletter/link-sent|newsletter/archive|newsletter/archive/feed\\.xml|display-preferences|privacy|cookies|accessibility|legal-notice|documents\\.(?:csv|json)|feed\\.xml)$).*)',
    // The register, when its address asks for a part of it (lib/register.ts has the words).
    { source: '/ro/documente', has: [{ type: 'query', key: 'an' }] },
    { source: '/ro/documente', has: [{ type: 'query', key: 'tip' }] },
    { source: '/ro/documente', has: [{ type: 'query', key: 'limba' }] },
    { source: '/ro/documente', has: [{ type: 'query', key: 'ordine' }] },
    { source: '/ro/documente', has: [{ type: 'query', key: 'pagina' }] },
    { source: '/en/documents', has: [{ type: 'query', key: 'year' }] },
    { source: '/en/documents', has: [{ type: 'query', key: 'type' }] },
    { source: '/en/documents', has: [{ type: 'query', key: 'language' }] },
    { source: '/en/documents', has: [{ type: 'query', key: 'order' }] },
    { source: '/en/documents', has: [{ type: 'query', key: 'page' }] },
    { source: '/:path*', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/:path*', has: [{ type: 'header', key: 'next-action' }] },
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
  const accepted = request.headers.get('accept-language')
  const negotiator = new Negotiator({ headers: { 'accept-language': accepted ?? undefined } })
  const locale = (accepted && negotiator.language([...routing.locales])) || routing.defaultLocale
  return redirect(request, `/${locale}`, 307, { Vary: 'Accept-Language' })
}

/** To the right address of the page, whatever was wrong with this one; or 410 or 404, with a complete page. */
async function answer(request: NextRequest, pathname: string, locale: Locale): Promise<Response> {
  const asked = pathname.replace(/\/+$/, '')
  const target = await rightAddress(asked, locale)
  if (target === pathname) return NextResponse.next()
  if (target) return redirect(request, target, 308)
  const successor = await findFormerAddress(asked)
  if (successor) return redirect(request, successor, 308)
  const address = readAddress(asked, locale)
  const isGone = successor === null || (address && (await isOver(address.route, locale, address.slugs)))
  return refuse(request, isGone ? 'removed' : 'missing')
}

/**
 * The part of the register that an address asks for: a page of its own for the framework, so that it is made once and
 * kept. What cannot be asked for, or is not there, gets the one page that says so; nothing new enters the cache.
 */
async function filterRegister(request: NextRequest, locale: Locale): Promise<Response> {
  const query = request.nextUrl.searchParams
  const filters = readFilters(query, locale)
  if (!filters || !(await hasRegisterPage(filters, locale))) return refuse(request, 'unmatched')
  if (isWordy(query, filters, locale)) return redirect(request, registerHref(filters, locale), 308)
  return NextResponse.rewrite(new URL(toPath(filters, locale), request.url))
}

/** The public address, in this language, of the page that an address means; undefined when nothing is there. */
async function rightAddress(asked: string, locale: Locale): Promise<string | undefined> {
  const address = readAddress(asked, locale)
  if (!address) return undefined
  const { route, slugs } = address
  if (!route.includes('[')) return href(route, locale)
  const place = (await findPlace(route, locale, slugs)) ?? (await findPlace(route, otherLocale(locale), slugs))
  return place?.slugs?.[locale] && hrefOf(place, locale)
}
