import { NextRequest, NextResponse } from 'next/server'
import { href } from '../../i18n/navigation.ts'
import { isLocale, type Locale, type Route, routing } from '../../i18n/routing.ts'
import { askStore } from '../data/ready.ts'
import { readForm } from '../preferences/form.ts'
import { COOKIE } from '../preferences/words.ts'
import { brokenPage } from './broken.mjs'
import { callsAction, readBody, refuseForm } from './form-guard.ts'
import { type Decided, decidedIn, hearForms } from './form-sent.mjs'
import { linkAt } from './link-address.ts'
import { pressButton, takeAsking } from './link-door.ts'
import { redirect, refuse } from './replies.ts'
import { takeSignUp } from './sign-up-door.ts'

/**
 * Whatever is sent, a form or the call of a server action: only to the pages that take one, from the site itself, and
 * of a modest size. Only a sign-up with something to mend goes on to its page, which is made for this request.
 */
export async function takeForm(request: NextRequest): Promise<Response> {
  const decided = decidedIn(request.headers)
  if (decided) return again(request, decided)
  const { pathname } = request.nextUrl
  const isFor = (route: Route) => routing.locales.some((locale) => pathname === href(route, locale))
  const link = linkAt(pathname)
  const asksForLink = isFor('/newsletter/preferences')
  const takesForms = isFor('/newsletter') || isFor('/display-preferences') || asksForLink || link !== undefined
  const refusal = refuseForm(request, takesForms, link !== undefined)
  if (refusal) return refuse(request, refusal, takesForms ? 'GET, HEAD, POST' : 'GET, HEAD')
  const form = await readBody(request)
  if (form && link) return pressButton(request, link, form)
  if (form && asksForLink) return takeAsking(request, localeOf(pathname), form)
  if (form && isFor('/display-preferences')) return keepPreferences(request, form)
  if (!form || !callsAction(form)) return refuse(request, 'malformed')
  const taken = await takeSignUp(request, localeOf(pathname), form)
  if (taken) return taken
  try {
    // The page that answers is made for this request, and reads the store.
    await askStore()
  } catch (error) {
    const { status, headers, html } = await brokenPage(pathname, error)
    return new NextResponse(html, { status, headers })
  }
  return NextResponse.next()
}

function localeOf(pathname: string): Locale {
  const locale = pathname.split('/')[1]
  return isLocale(locale) ? locale : routing.defaultLocale
}

/** The visitor's choice goes into the one cookie of the site, and the visitor back to where it was made. */
function keepPreferences(request: NextRequest, form: FormData): Response {
  const chosen = readForm(form, request.cookies.get(COOKIE)?.value ?? '')
  if (!chosen) return refuse(request, 'malformed')
  const { cookie, back = request.nextUrl.pathname } = chosen
  return redirect(request, back, 303, { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
}

const REWRITE = 'x-middleware-rewrite'

/** What was decided before, at the name by which the framework knows this site. */
function again(request: NextRequest, { status, headers }: Decided): Response {
  const response = new NextResponse(null, { status, headers })
  const to = response.headers.get(REWRITE)
  if (to) {
    const { pathname, search } = new URL(to)
    response.headers.set(REWRITE, String(new URL(pathname + search, request.url)))
  }
  return response
}

// The server brings forms here without the framework, which takes longer for a request than a sign-up does (F-08).
hearForms(async ({ url, headers, body }) => {
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  return takeForm(new NextRequest(`http://localhost${url}`, { method: 'POST', headers: sent, body }))
})
