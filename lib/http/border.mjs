import { isIP } from 'node:net'

/** By these, the framework's own client and its proxies ask for something else than a page; nobody here does (S-22). */
const FRAMEWORK_HEADER = /^(?:rsc$|next-(?!action$)|x-site-|x-nextjs-|x-middleware-|x-matched-path|x-invoke|x-now-)/

/** The reverse proxy's word on the host is the `Host` it sends; whatever else claims one is a visitor (S-09, S-10). */
const CLAIMED_HOST = /^(?:x-forwarded-host|x-host|forwarded)$/

/** This machine's own names: the publish command and health checks ask by them, whatever the port. */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/**
 * Takes out of a request what no visitor of the site sends.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export function dropForgedHeaders(headers) {
  for (const name of Object.keys(headers)) {
    if (FRAMEWORK_HEADER.test(name) || CLAIMED_HOST.test(name)) delete headers[name]
  }
}

/** Behind it stands who asks, for the limits (lib/newsletter/network-limits.ts); a visitor's own is overwritten. */
const CLIENT_HEADER = 'x-client-address'

/**
 * Writes down who asks (N-19): who is at the other end of the connection or, behind so many proxies of ours, who was at
 * the other end of the outermost one's. What stands further left in `X-Forwarded-For` is a visitor's own invention.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'headers' | 'socket'>} request
 * @param {number} proxies How many proxies of ours every request passes.
 */
export function markClient({ headers, socket }, proxies) {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  headers[CLIENT_HEADER] = told && isIP(told) ? told : (socket.remoteAddress ?? '')
}

/** Methods that some address of the site takes. */
const TAKEN = ['GET', 'HEAD', 'POST']

/**
 * Sees to it that whatever is sent comes to the one door for it, with a body or without (lib/http/form-door.ts, S-08):
 * the door sees what has a type, and bytes of no type are of this one (RFC 9110 §8.3).
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'headers'>} request
 */
export function markSent(request) {
  // All other methods are refused alike. By its name the framework answers OPTIONS itself, and breaks at TRACE.
  if (!TAKEN.includes(request.method)) request.method = 'PUT'
  if (request.method === 'POST' || request.method === 'PUT') {
    request.headers['content-type'] ??= 'application/octet-stream'
    // What is compressed cannot be read after the framework (as-document.mjs); a proxy in front compresses it.
    delete request.headers['accept-encoding']
  }
}

/**
 * Whether a request is meant for this site (S-10): any host will do until the operator sets the origin.
 *
 * @param {string | undefined} host The request's `Host`.
 * @param {string | undefined} siteOrigin The origin that the operator set.
 */
export function isOwnHost(host, siteOrigin) {
  if (siteOrigin === undefined) return true
  return host !== undefined && (host.toLowerCase() === new URL(siteOrigin).host || LOCAL_HOST.test(host))
}
