import { type NextRequest, NextResponse } from 'next/server'
import { href } from '../../i18n/navigation.ts'
import { isLocale, type Locale, routing } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { StoreBusy } from '../db/write.ts'
import { address } from '../newsletter/address.ts'
import { askForLink } from '../newsletter/ask-link.ts'
import { browserFamily } from '../newsletter/browser.ts'
import { findLink } from '../newsletter/find-link.ts'
import { press } from '../newsletter/link-deeds.ts'
import { doneWords } from '../newsletter/link-pages.ts'
import { linkRoutes } from '../newsletter/links.ts'
import { networkOf, takeFromNetwork } from '../newsletter/network-limits.ts'
import { hashOf } from '../newsletter/tokens.ts'
import { brokenPage } from './broken.mjs'
import { type Link, NO_TOKEN, PRIVATE } from './link-address.ts'
import { redirect, refuse } from './replies.ts'
import { answerAlike, tooMany, unavailable } from './sign-up-door.ts'

/** The page that a link leads to; to look at it changes nothing, whoever looks (N-08). */
export async function showLink(request: NextRequest, link: Link): Promise<Response> {
  const own = addressOf(link)
  if (request.nextUrl.pathname !== own) return redirect(request, own, 308, PRIVATE)
  const done = doneWords.find((word) => word === request.nextUrl.searchParams.get('done'))
  return orBroken(request, async () => {
    const { page, status } = await findLink(database(), link.purpose, link.token, new Date(), done)
    const target = new URL(`/${link.locale}/links/${page}`, request.url)
    return NextResponse.rewrite(target, { status, headers: PRIVATE })
  })
}

/** Does what the pressed button says, and shows the link's page as it is then. */
export async function pressButton(request: NextRequest, link: Link, form: FormData): Promise<Response> {
  const button = form.get('do')
  const { purpose, locale, token } = link
  const page = href(linkRoutes[purpose], locale, { token: NO_TOKEN }).replace(/\/-$/, '')
  const now = new Date()
  const browser = browserFamily(request.headers.get('user-agent'))
  const step = { at: now, locale, page, method: 'link', browser, tokenHash: hashOf(token) } as const
  return orBroken(request, async () => {
    const retryAfter = await takeFromNetwork(database(), 'token', networkOf(request.headers), now)
    if (retryAfter !== undefined) return tooMany(request, retryAfter)
    const outcome = await press({ purpose, token, step, database: database() }, String(button))
    if (!outcome) return refuse(request, 'malformed')
    const { done } = outcome
    return redirect(request, addressOf(outcome) + (done ? `?done=${done}` : ''), 303, PRIVATE)
  })
}

/** Takes the address of somebody who asks for a link to their subscription; the answer is the same for every address. */
export async function takeAsking(request: NextRequest, locale: Locale, form: FormData): Promise<Response> {
  const typed = address.safeParse(form.get('address')).data
  const own = href('/newsletter/preferences', locale)
  // The browser sees to it that an address is typed; whoever has none to send sees the form again.
  if (!typed) return redirect(request, own, 303, PRIVATE)
  const outcome = askForLink(database(), typed, networkOf(request.headers), new Date())
  return answerAlike(request, outcome, href('/newsletter/link-sent', locale))
}

function addressOf({ purpose, locale, token }: Omit<Link, 'locale'> & { locale: string }): string {
  return href(linkRoutes[purpose], isLocale(locale) ? locale : routing.defaultLocale, { token })
}

/** A link's page is nothing without the store: when it is in trouble, a whole page says so. */
async function orBroken(request: NextRequest, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreBusy) return unavailable(request, error)
    const { status, headers, html } = await brokenPage(request.nextUrl.pathname, error)
    return new NextResponse(html, { status, headers: { ...headers, ...PRIVATE } })
  }
}
