import { type NextRequest, NextResponse } from 'next/server'
import { href } from '../../i18n/navigation.ts'
import { isLocale, routing } from '../../i18n/routing.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { cancel } from '../newsletter/cancel.ts'
import type { Step } from '../newsletter/change.ts'
import { linkRoutes, ONE_CLICK } from '../newsletter/links.ts'
import { networkOf, takeFromNetwork } from '../newsletter/network-limits.ts'
import { findToken, hashOf } from '../newsletter/tokens.ts'
import { unsubscribe } from '../newsletter/unsubscribe.ts'
import { readUnsubscribeToken } from '../newsletter/unsubscribe-token.ts'
import { readBody } from './form-guard.ts'
import { FORM_LIMIT_IN_BYTES } from './form-sent.mjs'
import { PRIVATE } from './link-address.ts'
import { redirect } from './replies.ts'

/** Whose an address for one click is, in which language they read, and what the click does. */
interface Target {
  locale: string
  page: 'unsubscribe' | 'cancel'
  act: (step: Step) => Promise<void>
}

/**
 * The address by which programs of mail unsubscribe (RFC 8058, N-31): a POST with the one field that the standard names
 * does it, from anywhere, and is answered with a plain word; whoever looks at it gets to the page for people.
 */
export async function answerOneClick(request: NextRequest): Promise<Response> {
  const token = request.nextUrl.pathname.slice(ONE_CLICK.length).replace(/\/+$/, '')
  const isLook = request.method === 'GET' || request.method === 'HEAD'
  if (!isLook && request.method !== 'POST') return say(405, 'Method not allowed', { Allow: 'GET, HEAD, POST' })
  try {
    const target = await targetOf(database(), token, new Date())
    if (isLook) return redirect(request, pageFor(target, token), 302, PRIVATE)
    if (!(await isOneClick(request))) return say(400, 'Expected: List-Unsubscribe=One-Click')
    if (!target) return await refuseUnknown(request)
    await target.act({ at: new Date(), locale: target.locale, method: 'one-click', tokenHash: hashOf(token) })
    return say(200, 'Dezabonat. Unsubscribed.')
  } catch (error) {
    console.error('A one-click request could not be answered:', error)
    return say(503, 'Try again later', { 'Retry-After': '60' })
  }
}

async function targetOf(store: PrismaClient, token: string, now: Date): Promise<Target | undefined> {
  const subscriberId = readUnsubscribeToken(token)
  if (subscriberId) {
    const subscriber = await store.subscriber.findUnique({ where: { id: subscriberId } })
    const locale = subscriber?.locale ?? routing.defaultLocale
    return { locale, page: 'unsubscribe', act: (step) => unsubscribe(store, subscriberId, step) }
  }
  const link = await findToken(store, 'cancel', token, now)
  if (!link) return undefined
  const { requestId: id } = link
  const waiting = id ? await store.subscriptionRequest.findUnique({ where: { id } }) : null
  const locale = waiting?.locale ?? routing.defaultLocale
  return { locale, page: 'cancel', act: (step) => cancel(store, token, step) }
}

/** Whoever tries tokens is told to wait at some point; a token that is somebody's never is (N-18). */
async function refuseUnknown(request: NextRequest): Promise<Response> {
  const retryAfter = await takeFromNetwork(database(), 'token', networkOf(request.headers), new Date())
  if (retryAfter === undefined) return say(404, 'Unknown link')
  return say(429, 'Too many unknown links', { 'Retry-After': String(retryAfter) })
}

/** The page for people, in the language that they chose. */
function pageFor(target: Target | undefined, token: string): string {
  const { locale = '', page = 'unsubscribe' } = target ?? {}
  return href(linkRoutes[page], isLocale(locale) ? locale : routing.defaultLocale, { token: token || '-' })
}

/** Exactly what the standard sends, in either form of a form. */
async function isOneClick(request: NextRequest): Promise<boolean> {
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (length > FORM_LIMIT_IN_BYTES) return false
  return (await readBody(request))?.get('List-Unsubscribe') === 'One-Click'
}

function say(status: number, text: string, headers: Record<string, string> = {}): Response {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
  return new NextResponse(`${text}\n`, { status, headers: { ...PRIVATE, ...plain, ...headers } })
}
