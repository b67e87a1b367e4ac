import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** Takes out of a request what no visitor of the site sends. */
export function dropForgedHeaders(headers: IncomingHttpHeaders): void

/** Sees to it that whatever is sent comes to the one door for it, with a body or without. */
export function markSent(request: Pick<IncomingMessage, 'method' | 'headers'>): void

/** Writes down who asks. */
export function markClient(
  request: { headers: IncomingHttpHeaders; socket: Pick<IncomingMessage['socket'], 'remoteAddress'> },
  proxies: number,
): void

/** Whether a request is meant for this site. */
export function isOwnHost(host: string | undefined, siteOrigin: string | undefined): boolean
