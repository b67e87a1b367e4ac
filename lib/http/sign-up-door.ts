import { setTimeout as sleep } from 'node:timers/promises'
import { type NextRequest, NextResponse } from 'next/server'
import { href } from '../../i18n/navigation.ts'
import { isLocale, type Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { directStore } from '../db/direct-store.ts'
import { readEnv } from '../env.ts'
import type { Address } from '../newsletter/address.ts'
import { browserFamily } from '../newsletter/browser.ts'
import { agreementTo } from '../newsletter/consent-text.ts'
import { proofIn, readSignUp } from '../newsletter/form.ts'
import { networkOf } from '../newsletter/network-limits.ts'
import { type Outcome, requestSubscription } from '../newsletter/request.ts'
import { redirect, refuse } from './replies.ts'

/**
 * No answer to a sign-up comes sooner, and each a little later by chance: how long the store took would otherwise tell
 * whether it knows the address (N-02).
 */
const LEAST_TIME_IN_MS = { floor: 30, chance: 15 }

/**
 * Takes a sign-up that is whole, and says the same of every address (N-01). Nothing is mailed here: what leaves waits in
 * the outbox (N-03).
 *
 * @returns undefined for a form with something to mend: its page shows what. It also shows one again that is held.
 */
export async function takeSignUp(request: NextRequest, locale: Locale, form: FormData): Promise<Response | undefined> {
  const { address, consent, isTrapped } = readSignUp(form)
  if (!address || consent === undefined) return undefined
  const outcome = isTrapped ? passBy() : keep(request, locale, form, { address, consent })
  return answerAlike(request, outcome, href('/newsletter/check-your-mail', locale))
}

/**
 * The one answer to whatever was typed, in a time that tells nothing; the outcome decides whether there is one at all.
 *
 * @param next Where the visitor goes.
 */
export async function answerAlike(
  request: NextRequest,
  outcome: Promise<Outcome | undefined>,
  next: string,
): Promise<Response> {
  const { floor, chance } = LEAST_TIME_IN_MS
  const [settled] = await Promise.allSettled([outcome, sleep(floor + Math.random() * chance)])
  if (settled.status === 'rejected') return unavailable(request, settled.reason)
  if (settled.value === undefined) return refuse(request, 'malformed')
  if (settled.value === 'taken') return redirect(request, next, 303, { 'Cache-Control': 'no-store' })
  if (settled.value === 'held') {
    console.log(JSON.stringify({ event: 'sign-up.held' }))
    return NextResponse.next()
  }
  return tooMany(request, settled.value.retryAfter)
}

/** The visitor's network had its share for now (N-18). */
export function tooMany(request: NextRequest, retryAfter: number): Response {
  const response = refuse(request, 'tooMany')
  response.headers.set('Retry-After', String(retryAfter))
  return response
}

/** A program fell into the trap: it gets the answer that it wants, and nothing happens (N-20). */
async function passBy(): Promise<Outcome> {
  console.log(JSON.stringify({ event: 'sign-up.trapped' }))
  return 'taken'
}

/** Undefined when the form names a text of consent that there never was. */
async function keep(
  request: NextRequest,
  locale: Locale,
  form: FormData,
  { address, consent: version }: { address: Address; consent: number },
): Promise<Outcome | undefined> {
  const store = database()
  const now = new Date()
  const agreement = await agreementTo(await directStore(store), version, locale)
  if (!agreement) return undefined
  const signUp = {
    address,
    ...agreement,
    locale,
    page: pageOf(request, locale),
    browser: browserFamily(request.headers.get('user-agent')),
    network: networkOf(request.headers),
    proof: await proofIn(form, address, now),
  }
  return requestSubscription(store, signUp, now)
}

/** For how long a visitor is asked to wait when the store takes nothing. */
const PAUSE_IN_S = 120

/** The store is busy, full or broken: nothing was kept, and the visitor is told so (D-07, D-08). */
export function unavailable(request: NextRequest, reason: unknown): Response {
  // Its name alone: the words of a store's error may quote what it was asked to keep (N-40).
  console.error(JSON.stringify({ event: 'sign-up.unavailable', error: reason instanceof Error ? reason.name : '' }))
  const response = refuse(request, 'unavailable')
  response.headers.set('Retry-After', String(PAUSE_IN_S))
  return response
}

/** The page on which the form stood: the browser's word, if it names one of ours; never a page whose address is secret. */
function pageOf(request: NextRequest, locale: Locale): string {
  const own = href('/newsletter', locale)
  const referer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return own
  const { origin, pathname } = new URL(referer)
  const isOurs = origin === readEnv().siteOrigin && isLocale(pathname.split('/')[1]) && /^[\w/-]{1,200}$/.test(pathname)
  return isOurs && !pathname.startsWith(`${own}/`) ? pathname : own
}
