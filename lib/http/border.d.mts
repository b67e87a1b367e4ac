import type { IncomingHttpHeaders } from 'node:http'

/** Takes out of a request what no visitor of the site sends. */
export function dropForgedHeaders(headers: IncomingHttpHeaders): void

/** Whether a request is meant for this site. */
export function isOwnHost(host: string | undefined, siteOrigin: string | undefined): boolean
