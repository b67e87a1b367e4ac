import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { keepPages } from '../../../lib/http/kept-pages.mjs'

const PAGE = `<!DOCTYPE html><p>${'Text. '.repeat(500)}</p>`
const servers: Array<() => void> = []
afterEach(() => {
  for (const close of servers.splice(0)) close()
})

/** A server that answers in the place of the framework, and counts how often it is asked. */
async function serve(framework: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
  let count = 0
  const answer = keepPages(async (request, response) => framework(request, response, ++count))
  const server = createServer((request, response) => void answer(request, response)).listen(0)
  await once(server, 'listening')
  servers.push(() => server.close())
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return { port: address.port, asked: () => count }
}

function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>((resolve) => {
    const outgoing = request({ port, path, headers, method }, async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) })
    })
    outgoing.end()
  })
}

function fresh(_request: IncomingMessage, response: ServerResponse) {
  response.setHeader('x-nextjs-cache', 'HIT').setHeader('ETag', '"abc"').end(PAGE)
}

test('a page is asked for once, and answered in each encoding with an ETag of its own', async () => {
  const { port, asked } = await serve(fresh)
  const plain = await get(port, '/ro/despre')
  const br = await get(port, '/ro/despre', { 'Accept-Encoding': 'gzip, deflate, br' })
  const gzip = await get(port, '/ro/despre', { 'Accept-Encoding': 'gzip' })
  expect(asked()).toBe(1)
  expect([plain.body, brotliDecompressSync(br.body), gunzipSync(gzip.body)].map(String)).toEqual([PAGE, PAGE, PAGE])
  expect([plain, br, gzip].map(({ headers }) => headers.etag)).toEqual(['"abc-identity"', '"abc-br"', '"abc-gzip"'])
  expect(br.headers).toMatchObject({ vary: 'Accept-Encoding', 'cache-control': 'public, max-age=0, must-revalidate' })
})

test('an ETag that fits gets 304 without a body, HEAD the length alone', async () => {
  const { port } = await serve(fresh)
  const again = await get(port, '/ro', { 'If-None-Match': '"abc-identity"' })
  expect([again.status, again.body.length]).toEqual([304, 0])
  const head = await get(port, '/ro', {}, 'HEAD')
  expect([head.headers['content-length'], head.body.length]).toEqual([String(Buffer.byteLength(PAGE)), 0])
})

test('an error, or what is personal, is not kept', async () => {
  for (const [status, name, value] of [
    [404, 'x-nextjs-cache', 'HIT'],
    [200, 'Cache-Control', 'no-store'],
  ] as const) {
    const { port, asked } = await serve((_, response) => {
      response.writeHead(status, { [name]: value }).end(PAGE)
    })
    for (let round = 0; round < 2; round++) expect((await get(port, '/en/page')).status).toBe(status)
    expect(asked(), value).toBe(2)
  }
})

test('an answer made this moment is asked for again, so that its scripts reach nobody', async () => {
  const { port } = await serve((_, response, count) => {
    response.setHeader('x-nextjs-cache', count === 1 ? 'MISS' : 'HIT').end(count === 1 ? '<script></script>' : PAGE)
  })
  expect(String((await get(port, '/ro/nou')).body)).toBe(PAGE)
})

test('a page published since is asked for until it is new, so that nobody gets the old one (F-06)', async () => {
  const { port } = await serve((_, response, count) => {
    response.setHeader('x-nextjs-cache', count < 4 ? 'STALE' : 'HIT').end(count < 4 ? 'old' : PAGE)
  })
  expect(String((await get(port, '/ro')).body)).toBe(PAGE)
})

test('a page that cannot be made new is answered as it was, and not kept (D-09)', async () => {
  const { port, asked } = await serve((_, response) => void response.setHeader('x-nextjs-cache', 'STALE').end(PAGE))
  expect((await get(port, '/ro')).status).toBe(200)
  const before = asked()
  expect(String((await get(port, '/ro')).body)).toBe(PAGE)
  expect(asked()).toBeGreaterThan(before)
})

test('a publication makes it forget, also what was asked for before it and comes after it', async () => {
  const { port, asked } = await serve((request, response) => {
    if (request.url === '/api/revalidate') return void response.writeHead(204).end()
    setTimeout(() => fresh(request, response), request.url === '/ro/slow' ? 100 : 0)
  })
  await get(port, '/ro')
  const slow = get(port, '/ro/slow')
  await get(port, '/api/revalidate', {}, 'POST')
  await slow
  const before = asked()
  await get(port, '/ro')
  await get(port, '/ro/slow')
  expect(asked() - before).toBe(2)
})

test.for(['/ro/feed.xml', '/en/documents.csv', '/ro/documente.json', '/sitemap.xml'])(
  '%s is made of the same content, and kept as pages are',
  async (path) => {
    const { port, asked } = await serve(fresh)
    for (let round = 0; round < 2; round++) {
      expect((await get(port, path)).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    }
    expect(asked()).toBe(1)
  },
)

test('who may not announce a publication makes it forget nothing (S-08)', async () => {
  const { port, asked } = await serve((request, response) => {
    if (request.url === '/api/revalidate') return void response.writeHead(403).end()
    fresh(request, response)
  })
  await get(port, '/ro')
  await get(port, '/api/revalidate', {}, 'POST')
  await get(port, '/ro')
  expect(asked()).toBe(2)
})

test('a style sheet is compressed once, and stays what its name says for good (F-02)', async () => {
  const { port, asked } = await serve((_, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable').end(PAGE)
  })
  for (let round = 0; round < 2; round++) {
    const { headers } = await get(port, '/_next/static/chunks/0a~b.css', { 'Accept-Encoding': 'br' })
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': expect.stringContaining('immutable') })
  }
  expect(asked()).toBe(1)
})

test('what a browser asks for with its first page is kept, a font as it is (F-03, F-05)', async () => {
  const { port, asked } = await serve((request, response) => {
    if (request.url?.endsWith('.woff2')) response.setHeader('Content-Type', 'font/woff2')
    response
      .setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      .setHeader('Accept-Ranges', 'bytes')
      .end(PAGE)
  })
  const files = ['/_next/static/media/serif-s.p.0a_-b~c.woff2', '/e/page.0a1b2c3d4e.js', '/speculation-rules']
  for (const file of [...files, ...files]) {
    const { headers, body } = await get(port, file, { 'Accept-Encoding': 'br' })
    const isFont = file.endsWith('.woff2')
    expect([headers['content-encoding'], headers.vary]).toEqual(
      isFont ? [undefined, undefined] : ['br', 'Accept-Encoding'],
    )
    expect(String(isFont ? body : brotliDecompressSync(body))).toBe(PAGE)
    // The whole is what is kept: parts are not promised.
    expect(headers['accept-ranges']).toBeUndefined()
  }
  expect(asked()).toBe(files.length)
})

test('a feed, which the framework gives no ETag, has one, and a 404 has none (F-05)', async () => {
  const { port } = await serve((request, response) => {
    response.statusCode = request.url === '/ro/feed.xml' ? 200 : 404
    response.setHeader('x-nextjs-cache', 'HIT').end(PAGE)
  })
  const { etag = '' } = (await get(port, '/ro/feed.xml')).headers
  expect(etag).toMatch(/^"[\w-]{16}-identity"$/)
  expect((await get(port, '/ro/feed.xml', { 'If-None-Match': etag })).status).toBe(304)
  expect((await get(port, '/ro/nowhere')).headers.etag).toBeUndefined()
})

test('addresses with a query, files, and forms go to the framework each time', async () => {
  const { port, asked } = await serve(fresh)
  const form = { 'Content-Type': 'text/plain' }
  for (let round = 0; round < 2; round++) {
    await get(port, '/ro?a=b')
    await get(port, '/ro/picture.svg')
    await get(port, '/ro', form)
    await get(port, '/ro', form, 'POST')
  }
  expect(asked()).toBe(8)
})

test('a part of the register is answered whole and new, and not kept (F-05, F-06)', async () => {
  const states = ['MISS', 'STALE', 'STALE', 'HIT']
  const { port, asked } = await serve((_, response, count) => {
    response.setHeader('x-nextjs-cache', states[count - 1] ?? 'HIT').end(`${count}`)
  })
  expect(String((await get(port, '/ro/documente?an=2020')).body)).toBe('4')
  expect(String((await get(port, '/ro/documente?an=2020')).body)).toBe('5')
  expect(asked()).toBe(5)
})
