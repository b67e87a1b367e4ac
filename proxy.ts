import Negotiator from 'negotiator'
import { type NextRequest, NextResponse } from 'next/server'
import { readAddress } from './i18n/addresses.ts'
import { href, hrefOf, otherLocale } from './i18n/navigation.ts'
import { isLocale, type Locale, type Route, routing } from './i18n/routing.ts'
import { findPlace, isOver } from './lib/data/find-place.ts'
import { findFormerAddress } from './lib/data/former-address.ts'
import { askStore } from './lib/data/ready.ts'
import { hasRegisterPage } from './lib/data/register.ts'
import { scriptDigests } from './lib/enhancements.ts'
import { brokenPage } from './lib/http/broken.mjs'
import { callsAction, readBody, refuseForm } from './lib/http/form-guard.ts'
import { type Refusal, refusals } from './lib/http/refusals.ts'
import { contentSecurityPolicy, createNonce, REPORT_PATH } from './lib/http/security-headers.ts'
import { readForm } from './lib/preferences/form.ts'
import { COOKIE } from './lib/preferences/words.ts'
import { isWordy, readFilters, registerHref, toPath } from './lib/register.ts'

/** Where only machines send something: reports, and word of a publication. Each route checks who sends what. */
const MACHINE_PATHS = [REPORT_PATH, '/api/revalidate']

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
  if (request.headers.has('content-type') || request.headers.has('next-action')) return takeForm(request)
  if (pathname === '/') return chooseLanguage(request)
  const locale = pathname.split('/')[1]
  if (!isReadable(pathname)) return refuse(request, 'missing')
  if (!isLocale(locale)) return NextResponse.next()
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
    '/(.*%.*)',
    '/ro/((?!(?:despre|viziune-si-misiune|obiective-strategice|realizari|programe|retea|documente|galerie|clustere|newsletter|preferinte-afisare|confidentialitate|cookie-uri|accesibilitate|informatii-legale|documente\\.(?:csv|json)|feed\\.xml)$).*)',
    '/en/((?!(?:about|vision-and-mission|strategic-objectives|achievements|programmes|network|documents|gallery|clusters|newsletter|display-preferences|privacy|cookies|accessibility|legal-notice|documents\\.(?:csv|json)|feed\\.xml)$).*)',
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

/**
 * Whatever is sent, a form or the call of a server action: only to the two pages that take one, from the site itself,
 * and of a modest size. The page that answers the newsletter's is rendered for this request and carries the framework's
 * inline scripts, hence the nonce.
 */
async function takeForm(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  const isFor = (route: Route) => routing.locales.some((locale) => pathname === href(route, locale))
  const takesForms = isFor('/newsletter') || isFor('/display-preferences')
  const refusal = refuseForm(request, takesForms)
  if (refusal) return refuse(request, refusal, takesForms ? 'GET, HEAD, POST' : 'GET, HEAD')
  const form = await readBody(request)
  if (form && isFor('/display-preferences')) return keepPreferences(request, form)
  if (!form || !callsAction(form)) return refuse(request, 'malformed')
  try {
    // The page that answers is made for this request, and reads the store.
    await askStore()
  } catch (error) {
    const { status, headers, html } = await brokenPage(pathname, error)
    return new NextResponse(html, { status, headers })
  }
  const policy = contentSecurityPolicy({ nonce: createNonce(), digests: scriptDigests })
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  return NextResponse.next({ request: { headers }, headers: { 'Content-Security-Policy': policy } })
}

/** The visitor's choice goes into the one cookie of the site, and the visitor back to where it was made. */
function keepPreferences(request: NextRequest, form: FormData): Response {
  const chosen = readForm(form, request.cookies.get(COOKIE)?.value ?? '')
  if (!chosen) return refuse(request, 'malformed')
  const { cookie, back = request.nextUrl.pathname } = chosen
  return redirect(request, back, 303, { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
}

/**
 * A complete page in the language of the address that says why, with the status; nothing new enters the cache.
 *
 * @param allowed The methods of the address, for a refusal of another.
 */
function refuse(request: NextRequest, reason: Refusal, allowed?: string): Response {
  const prefix = request.nextUrl.pathname.split('/')[1]
  const locale = isLocale(prefix) ? prefix : routing.defaultLocale
  // Without these the framework takes the request for a form, and looks for its action.
  const headers = new Headers(request.headers)
  for (const name of ['content-type', 'next-action']) headers.delete(name)
  const response = NextResponse.rewrite(new URL(`/${locale}/answers/${reason}`, request.url), {
    status: refusals[reason],
    request: { headers },
  })
  response.headers.set('Cache-Control', 'no-store')
  // In a header, because the framework adds its own element to some of these answers and not to others.
  response.headers.set('X-Robots-Tag', 'noindex')
  if (reason === 'notAllowed' && allowed) response.headers.set('Allow', allowed)
  return response
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

function redirect(request: NextRequest, path: string, status: number, headers: Record<string, string> = {}): Response {
  return NextResponse.redirect(new URL(path, request.url), { status, headers })
}
