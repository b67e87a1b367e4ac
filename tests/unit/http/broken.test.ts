import { createServer, type RequestListener } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { orBroken, withWholePages } from '../../../lib/http/broken.mjs'
import { folderWithPages } from '../support/built-pages.ts'

const servers: ReturnType<typeof createServer>[] = []
let leave: () => void

beforeEach(() => {
  leave = folderWithPages({ ro: '<html lang="ro"><h1>Ceva s-a stricat</h1>{request-id}</html>' })
})

afterEach(() => {
  leave()
  for (const server of servers.splice(0)) server.close()
})

/** What a visitor gets of a framework that answers so. */
const answerOf = (framework: RequestListener) =>
  answerBy((request, response) => framework(request, withWholePages('/ro/newsletter', response)))

/** What a visitor gets of a server. */
async function answerBy(listener: RequestListener) {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const response = await fetch(`http://localhost:${address.port}/ro/newsletter`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test.for<[string, RequestListener]>([
  [
    'at the end',
    (_, response) => {
      response.statusCode = 500
      response.end('Internal Server Error')
    },
  ],
  [
    'with its head first',
    (_, response) => {
      response.writeHead(500, { 'Content-Type': 'text/html' })
      response.write('<html')
      response.end('>')
    },
  ],
  [
    'piece by piece',
    (_, response) => {
      response.statusCode = 500
      response.setHeader('Content-Type', 'text/html')
      response.setHeader('Content-Length', '9')
      response.flushHeaders()
      response.write('at x (')
      setTimeout(() => response.end('y)'), 5)
    },
  ],
])('a broken page that the framework answers %s is a whole one, with a number (S-23)', async ([, framework]) => {
  const { status, headers, text } = await answerOf(framework)
  expect(status).toBe(500)
  expect(text).toBe(`<html lang="ro"><h1>Ceva s-a stricat</h1>${headers.get('x-request-id')}</html>`)
  expect(headers.get('cache-control')).toBe('no-store')
})

test('what is said in JSON, and every other answer, passes as it is', async () => {
  const json = await answerOf((_, response) => {
    response.writeHead(500, { 'Content-Type': 'application/json' })
    response.end('{"ready":false}')
  })
  expect([json.status, json.text]).toEqual([500, '{"ready":false}'])
  const busy = await answerOf((_, response) => {
    response.statusCode = 503
    response.write('mai ')
    response.end('târziu')
  })
  expect([busy.status, busy.text]).toEqual([503, 'mai târziu'])
})

test('where even the framework fails, a whole page goes out with what every answer has, and nothing of the other (S-01)', async () => {
  const common = { 'content-security-policy': "default-src 'none'", 'cache-control': 'public' }
  const failing = orBroken(async (_, response) => {
    response.setHeader('Content-Encoding', 'br')
    throw new Error('failed')
  }, common)
  const { status, headers, text } = await answerBy(failing)
  expect(status).toBe(500)
  expect(text).toContain(headers.get('x-request-id'))
  expect(headers.get('content-security-policy')).toBe("default-src 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-encoding')).toBeNull()
})

test('what breaks in the middle of its answer is cut off there', async () => {
  const failing = orBroken(async (_, response) => {
    response.writeHead(200, { 'Content-Length': '9' })
    response.write('half')
    throw new Error('failed')
  }, {})
  await expect(answerBy(failing)).rejects.toThrow()
})
