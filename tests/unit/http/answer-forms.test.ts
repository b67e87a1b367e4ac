import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerForms } from '../../../lib/http/answer-forms.mjs'
import { decidedIn, FORM_LIMIT_IN_BYTES, hearForms, type SentForm } from '../../../lib/http/form-sent.mjs'

/** What came to the framework. */
let seen: Array<{ decided: unknown; body: string }> = []

/** In the place of the framework: one page for everything. */
async function framework(request: IncomingMessage, response: ServerResponse) {
  const told = request.headers['x-site-decided']
  const headers = new Headers(typeof told === 'string' ? { 'x-site-decided': told } : {})
  seen.push({ decided: decidedIn(headers), body: await text(request) })
  response.writeHead(422, { 'Content-Type': 'text/html' }).end('<p>a page</p>')
}

const server = createServer(answerForms(framework, { 'x-content-type-options': 'nosniff' }))
let port = 0

beforeAll(async () => {
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address === 'object' && address) port = address.port
})

afterAll(() => server.close())

async function send(word: string) {
  seen = []
  const body = new FormData()
  body.set('word', word)
  return fetch(`http://localhost:${port}/ro/newsletter?a=b`, { method: 'POST', body, redirect: 'manual' })
}

/** In the place of the doors: a form says how it is answered. */
async function answer({ body }: SentForm): Promise<Response> {
  const form = body.toString()
  if (form.includes('whole')) return new Response('<p>no page of the framework’s</p>', { status: 503 })
  const headers = { 'x-middleware-rewrite': 'http://localhost/ro/answers/forbidden' }
  if (form.includes('refused')) return new Response(null, { status: 403, headers })
  return new Response(null, { status: 303, headers: { Location: 'http://localhost/ro/next?x=y', 'Set-Cookie': 'a=b' } })
}

test('until the framework has loaded the doors, a form goes its way, whole', async () => {
  expect((await send('taken')).status).toBe(422)
  expect(seen).toEqual([{ decided: undefined, body: expect.stringContaining('taken') }])
  hearForms(answer)
})

test('another address is answered without the framework, with what every answer has', async () => {
  const { status, headers } = await send('taken')
  expect([status, headers.get('location'), headers.get('set-cookie')]).toEqual([303, '/ro/next?x=y', 'a=b'])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(seen).toEqual([])
})

test('so is a page that the doors wrote themselves', async () => {
  const response = await send('whole')
  expect([response.status, await response.text()]).toEqual([503, '<p>no page of the framework’s</p>'])
  expect(seen).toEqual([])
})

test('a page of the framework’s is asked for with what was decided, and with the form', async () => {
  const response = await send('refused')
  expect([response.status, await response.text()]).toEqual([422, '<p>a page</p>'])
  const headers = [['x-middleware-rewrite', 'http://localhost/ro/answers/forbidden']]
  expect(seen).toEqual([{ decided: { status: 403, headers }, body: expect.stringContaining('refused') }])
})

test('a form is taken once, however often the doors are loaded', async () => {
  let taken = 0
  hearForms(async (form) => {
    taken++
    return answer(form)
  })
  await send('taken')
  expect(taken).toBe(0)
})

test('what is larger than any form, or is none, goes the framework’s way unread', async () => {
  expect((await send('taken'.repeat(FORM_LIMIT_IN_BYTES / 5))).status).toBe(422)
  expect(seen).toHaveLength(1)
  expect((await fetch(`http://localhost:${port}/ro/newsletter`, { method: 'POST', body: 'taken' })).status).toBe(422)
})
