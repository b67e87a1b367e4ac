import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import inject from 'light-my-request'
import Negotiator from 'negotiator'
import { asDocument } from './as-document.mjs'
import { brokenPage, withWholePages } from './broken.mjs'
import { untilPageMade } from './page-made.mjs'

/** Pages kept in memory at the most (about 25 KB each); when they are reached, keeping begins anew. */
const LIMIT = 2_000

/** Addresses of pages, and of feeds, data, the sitemap and the manifest, which are made like them; none with a query. */
const PAGE = /^\/(?:(?:ro|en)(?:\/[^.?]*|\/[a-z]+\.(?:xml|csv|json))?|sitemap\.xml|manifest\.webmanifest)$/

/** What a browser asks for with its first page, all at once: each of these waits for the others (docs/decisions/0020). */
const PART_OF_PAGES = /^\/(?:_next\/static\/[\w/.~-]+\.(?:css|woff2)|e\/[\w.-]+\.js|speculation-rules)$/

/** Parts of the register: pages as well, but more than are worth keeping here (docs/decisions/0014). */
const PART = /^\/(?:ro\/documente|en\/documents)\?/

/** How long a page that was published since is waited for, and the longest pause until it is asked for again. */
const PATIENCE_IN_MS = 1_000
const PAUSE_IN_MS = 100

/** Of the framework's headers, what is not the page's own, or is decided here. */
const NOT_KEPT =
  /^(?:connection|keep-alive|date|transfer-encoding|content-length|vary|etag|last-modified|accept-ranges|x-middleware-.*|x-nextjs-(?!cache$).*)$/

/** Caches ask for a page each time, and get a 304 while it is the same (F-05, F-06). */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Characters of a digest that tell two versions of one address apart. */
const DIGEST_LENGTH = 16

/** Brotli's effort. For a page that somebody waits for after a publication, 9 takes nine times as long as 8, for one byte in 150. */
const EFFORT = { page: 8, forGood: 11 }

/** How a body is compressed: well, because it is done once. */
const compress = {
  identity: async ({ body }) => body,
  br: ({ body, effort }) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }),
  gzip: ({ body }) => zip(body, { level: 9 }),
}

/**
 * Puts a memory of finished pages before the framework: a page that it has answered, whole and fresh, is answered
 * again without asking it, compressed once, until something is published (docs/decisions/0015).
 *
 * @param framework Answers any request.
 */
export function keepPages(framework) {
  const kept = new Map()
  let publications = 0

  function forget() {
    publications++
    kept.clear()
  }

  async function pageAt(url, host) {
    const before = publications
    const page = await askForPage(framework, url, host)
    // A page asked for before something was published and finished after it may be the old one.
    if (page.isFresh && before === publications && !PART.test(url)) {
      if (kept.size >= LIMIT) kept.clear()
      kept.set(url, page)
    }
    return page
  }

  return async function answer(request, response) {
    if (isForPage(request)) {
      const { url, headers } = request
      return send(request, response, kept.get(url) ?? (await pageAt(url, headers.host)))
    }
    // Whoever may not say that something was published is answered otherwise, and changes nothing.
    if (request.url === '/api/revalidate') response.once('finish', () => response.statusCode === 204 && forget())
    if (request.method === 'POST') asDocument(response)
    return framework(request, withWholePages(request.url, response))
  }
}

function isForPage({ method, url, headers }) {
  const isRead = method === 'GET' || method === 'HEAD'
  return (
    isRead &&
    [PAGE, PART_OF_PAGES, PART].some((form) => form.test(url)) &&
    !('content-type' in headers || 'next-action' in headers)
  )
}

/** A page's answer depends on its address alone, so nothing else of the visitor's request goes along. */
async function askForPage(framework, url, host) {
  const ask = () => inject(framework, { url, headers: { host } })
  let answer = await ask()
  // Made this moment, unseen by the cache that takes the runtime out (docs/decisions/0011); the next answer is the cache's.
  if (answer.headers['x-nextjs-cache'] === 'MISS') answer = await ask()
  // Published since: the framework gives the old page while it makes the new one. If it cannot, the old one will do.
  const end = performance.now() + PATIENCE_IN_MS
  while (answer.headers['x-nextjs-cache'] === 'STALE' && performance.now() < end) {
    await untilPageMade(PAUSE_IN_MS)
    answer = await ask()
  }
  if (answer.statusCode >= 500) return instead(answer, await brokenPage(url))
  const { statusCode, headers, rawPayload } = answer
  const isMade = headers['x-nextjs-cache'] === 'HIT'
  const isForGood = /immutable/.test(headers['cache-control'] ?? '')
  // What is for one visitor alone is asked for each time (S-21).
  const isPrivate = /no-store/.test(headers['cache-control'] ?? '')
  const isFresh = statusCode === 200 && (isMade || isForGood) && !isPrivate
  const sent = isFresh && isMade ? { ...headers, 'cache-control': ASK_EACH_TIME } : headers
  return {
    statusCode,
    isFresh,
    headers: Object.entries(sent).filter(([name, value]) => value !== undefined && !NOT_KEPT.test(name)),
    tag: headers.etag?.replace(/^W\//, '').replaceAll('"', '') ?? (isFresh ? digest(rawPayload) : undefined),
    body: rawPayload,
    /** Fonts: compressed in themselves. */
    isPacked: /^font\//.test(headers['content-type'] ?? ''),
    effort: isForGood ? EFFORT.forGood : EFFORT.page,
    /** Promises of compressed bodies, each made when it is first asked for. */
    encoded: {},
  }
}

/** Feeds, data and the sitemap have no ETag of the framework's. */
function digest(body) {
  return createHash('sha256').update(body).digest('base64url').slice(0, DIGEST_LENGTH)
}

/** A whole page in place of the framework's empty one, with what the site says with every answer. */
function instead({ headers }, { status, headers: own, html }) {
  const kept = Object.entries({ ...headers, ...own }).filter(([name]) => !NOT_KEPT.test(name))
  return {
    statusCode: status,
    isFresh: false,
    headers: kept,
    tag: undefined,
    body: Buffer.from(html),
    isPacked: false,
    effort: EFFORT.page,
    encoded: {},
  }
}

async function send(request, response, page) {
  const encodings = page.isPacked ? [] : ['br', 'gzip']
  const encoding = new Negotiator(request).encoding([...encodings, 'identity'], { preferred: encodings }) ?? 'identity'
  response.statusCode = page.statusCode
  for (const [name, value] of page.headers) response.setHeader(name, value)
  if (!page.isPacked) response.setHeader('Vary', 'Accept-Encoding')
  if (page.tag) {
    // Strong: each encoding is a representation of its own (RFC 9110 §8.8.3.3).
    const etag = `"${page.tag}-${encoding}"`
    response.setHeader('ETag', etag)
    if (request.headers['if-none-match']?.includes(etag)) {
      response.statusCode = 304
      return response.end()
    }
  }
  page.encoded[encoding] ??= compress[encoding](page)
  const body = await page.encoded[encoding]
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  return response.end(request.method === 'HEAD' ? undefined : body)
}
