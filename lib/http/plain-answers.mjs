import { STATUS_CODES } from 'node:http'
import inject from 'light-my-request'
import { isOwnHost } from './border.mjs'

/** Of an answer's headers, what is of that answer alone. */
const OF_ONE_ANSWER = /^(?:content-(?:type|length)|transfer-encoding|connection|keep-alive|date|vary)$/

/** A path with a slash twice, or with one that leans backwards. */
const CROOKED = /^[^?]*(?:\/\/|\\)/

/** What was wrong with a request that could not be read; anything else is a 400. */
const STATUS_OF_ERROR = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** What a reader is told, in the site's two languages. */
const WORDS = {
  400: 'Cererea nu a putut fi citită.\nThe request could not be read.\n',
  408: 'Cererea a durat prea mult.\nThe request took too long.\n',
  413: 'Cererea este prea mare.\nThe request is too large.\n',
  431: 'Antetele cererii sunt prea mari.\nThe headers of the request are too large.\n',
}

/**
 * The headers that every answer of the site has (S-01), for what is answered without the framework.
 *
 * @param framework Answers any request; its answer to one that touches nothing has them.
 * @param {string | undefined} siteOrigin The origin that the operator set.
 */
export async function commonHeaders(framework, siteOrigin) {
  const host = siteOrigin === undefined ? 'localhost' : new URL(siteOrigin).host
  const example = await inject(framework, { url: '/api/health', headers: { host } })
  return Object.fromEntries(Object.entries(example.headers).filter(([name]) => !OF_ONE_ANSWER.test(name)))
}

/**
 * Answers in plain text for requests that get no further than the server itself.
 *
 * @param {Record<string, string>} common What every answer has.
 * @param {string | undefined} siteOrigin The origin that the operator set.
 */
export function plainAnswers(common, siteOrigin) {
  const headers = { ...common, 'content-type': 'text/plain; charset=utf-8' }

  /** No path, or a path of no host (RFC 9112 §3.2): Node's own answer has no header, and the framework redirects to any host. */
  function refuse(_request, response) {
    response.writeHead(400, headers)
    response.end(WORDS[400])
  }

  /** Another site's name led here: RFC 9110 §15.5.20. */
  function misdirect(_request, response) {
    response.writeHead(421, headers)
    response.end(`Acest site răspunde la ${siteOrigin}\nThis site answers at ${siteOrigin}\n`)
  }

  /** To the address with each slash once: so does the framework, without any header. */
  function straighten({ url }, response) {
    const [path, ...query] = url.split('?')
    response.writeHead(308, { ...headers, location: [path.replaceAll(/[/\\]+/g, '/'), ...query].join('?') })
    response.end()
  }

  return {
    /** What answers a request in the site's place; undefined where the site does. */
    plainAnswerTo({ url, headers: { host }, httpVersion }) {
      if (!url.startsWith('/') || (host === undefined && httpVersion === '1.1')) return refuse
      if (!isOwnHost(host, siteOrigin)) return misdirect
      if (CROOKED.test(url)) return straighten
      return undefined
    },

    /** What Node could not read, or waited for too long (S-11): by itself it would answer without any header. */
    hangUp(error, socket, response) {
      const isHalfAnswered = response?.headersSent && !response.writableEnded
      if (!socket.writable || isHalfAnswered) return socket.destroy(error)
      const status = STATUS_OF_ERROR[error.code] ?? 400
      const all = { ...headers, 'content-length': Buffer.byteLength(WORDS[status]), connection: 'close' }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
      return socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${WORDS[status]}`)
    },
  }
}
