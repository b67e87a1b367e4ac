import { type NextRequest, NextResponse } from 'next/server'
import { isLocale, routing } from '../../i18n/routing.ts'
import { linkAt, PRIVATE } from './link-address.ts'
import { type Refusal, refusals } from './refusals.ts'

/**
 * A complete page in the language of the address that says why, with the status; nothing new enters the cache.
 *
 * @param allowed The methods of the address, for a refusal of another.
 */
export function refuse(request: NextRequest, reason: Refusal, allowed?: string): Response {
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
  // The way on from it tells nobody a token (S-21).
  if (linkAt(request.nextUrl.pathname)) response.headers.set('Referrer-Policy', PRIVATE['Referrer-Policy'])
  if (reason === 'notAllowed' && allowed) response.headers.set('Allow', allowed)
  return response
}

/** To another address of this site. */
export function redirect(
  request: NextRequest,
  path: string,
  status: number,
  headers: Record<string, string> = {},
): Response {
  return NextResponse.redirect(new URL(path, request.url), { status, headers })
}
