// The preview: the site on a store of its own in which drafts are published, behind a token. Started by
// scripts/content/preview.ts. Plain JavaScript, like server.mjs: the same framework, the same memory of pages.
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import inject from 'light-my-request'
import next from 'next'
import { dropForgedHeaders, markSent } from '../lib/http/border.mjs'
import { keepPages } from '../lib/http/kept-pages.mjs'
import {
  BOARD,
  CHANGES,
  gate,
  NEWS,
  REFRESH,
  REFRESH_SCRIPT,
  STYLE,
  STYLE_SHEET,
  withBanner,
} from '../lib/http/preview.mjs'

const { PORT, PREVIEW_TOKEN = '' } = process.env
const app = next({ dev: false, port: Number(PORT) })
await app.prepare()
const answer = keepPages(app.getRequestHandler())

/** Open pages that want to hear when something changed. */
const listeners = new Set()

/** What the last publication said: mistakes, and the board of translations as a page. */
let news = { mistakes: [], board: '' }

function listen(response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(': listening\n\n')
  listeners.add(response)
  response.once('close', () => listeners.delete(response))
}

/** The preview's own addresses; false for all others. */
async function answerOwn(request, response) {
  const send = (type, body) => response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
  switch (request.url) {
    case CHANGES:
      listen(response)
      return true
    case NEWS:
      news = await json(request)
      for (const listener of listeners) listener.write('data: changed\n\n')
      response.writeHead(204).end()
      return true
    case REFRESH:
      send('text/javascript', REFRESH_SCRIPT)
      return true
    case STYLE:
      send('text/css', STYLE_SHEET)
      return true
    case BOARD:
      send('text/html; charset=utf-8', news.board)
      return true
    default:
      return false
  }
}

/** A page of the site, with the banner, for nobody to keep. */
async function answerPage(request, response) {
  const { method, url, headers } = request
  const page = await inject(answer, { method, url, headers: { ...headers, 'accept-encoding': 'identity' } })
  for (const [name, value] of Object.entries(page.headers)) {
    if (value !== undefined && !/^(?:content-length|etag|connection|date|transfer-encoding)$/.test(name)) {
      response.setHeader(name, value)
    }
  }
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.removeHeader('Speculation-Rules')
  const isPage = String(page.headers['content-type']).startsWith('text/html')
  response.statusCode = page.statusCode
  response.end(isPage ? withBanner(page.payload, url, news.mistakes) : page.rawPayload)
}

const server = createServer(async (request, response) => {
  try {
    dropForgedHeaders(request.headers)
    markSent(request)
    if (gate(request, response, PREVIEW_TOKEN)) return
    if (await answerOwn(request, response)) return
    if (request.method === 'GET' || request.method === 'HEAD') await answerPage(request, response)
    else await answer(request, response)
  } catch (error) {
    console.error('A request could not be answered:', error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
})
server.listen(Number(PORT))

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))
