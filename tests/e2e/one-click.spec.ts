import type { APIRequestContext } from '@playwright/test'
import { request as newRequest } from '@playwright/test'
import { at, ORIGIN } from './support/site'
import { askedFor, eventsOf, stateOf, subscriber } from './support/subscribers'
import { anyAddress, expect, test } from './support/test'

const FIELD = { 'List-Unsubscribe': 'One-Click' }

/** As a mail provider's machine sends it: no cookie, no origin, a name of its own. */
const SENDERS = ['Google-Unsubscribe/1.0', 'YahooMailProxy; https://help.yahoo.com', 'curl/8.5.0', '']
const BODIES = ['form', 'multipart'] as const

async function click(request: APIRequestContext, path: string, kind: (typeof BODIES)[number], fields = FIELD) {
  return request.post(path, { [kind]: fields, maxRedirects: 0 })
}

for (const [index, agent] of SENDERS.entries()) {
  for (const kind of BODIES) {
    for (const ending of ['', '/']) {
      test(`one click unsubscribes: ${kind}, sender ${index + 1}, “${ending}” at the end (N-31)`, async () => {
        const request = await newRequest.newContext({ baseURL: ORIGIN, userAgent: agent })
        const reader = await subscriber('en')
        for (const _ of ['once', 'again']) {
          const response = await click(request, reader.oneClick + ending, kind)
          expect(response.status()).toBe(200)
          expect(response.headers()['content-type']).toMatch(/^text\/plain/)
          expect(response.headers()['cache-control']).toBe('no-store')
          expect(response.headers()['set-cookie']).toBeUndefined()
        }
        expect(await stateOf(reader.address)).toBe('unsubscribed')
        expect(await eventsOf(reader.address)).toEqual(['unsubscribed'])
        await request.dispose()
      })
    }
  }
}

test('whatever else is sent to it changes nothing', async ({ request }) => {
  const reader = await subscriber('ro')
  const wrong = [
    await request.post(reader.oneClick, { maxRedirects: 0 }),
    await request.post(reader.oneClick, { form: { 'List-Unsubscribe': 'one-click' } }),
    await request.post(reader.oneClick, { form: { other: 'One-Click' } }),
    await request.post(reader.oneClick, { data: { 'List-Unsubscribe': 'One-Click' } }),
    await request.post(reader.oneClick, { multipart: { ...FIELD, more: 'x'.repeat(20_000) } }),
  ]
  expect(wrong.map((response) => response.status())).toEqual(wrong.map(() => 400))
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    const response = await request.fetch(reader.oneClick, { method })
    expect([response.status(), response.headers()['allow']], method).toEqual([405, 'GET, HEAD, POST'])
  }
  for (const bad of ['x', `${reader.oneClick.split('/').at(-1)}x`, '%00', ''])
    expect((await click(request, `/api/n/u/${bad}`, 'form')).status(), bad).toBeGreaterThanOrEqual(400)
  expect(await stateOf(reader.address)).toBe('active')
})

test('who tries tokens is told to wait, and keeps nobody else from leaving (N-18)', async ({ request }) => {
  const [reader, asked] = [await subscriber('ro'), await askedFor('ro')]
  let [tried, status] = [0, 0]
  // A new window of time may begin on the way: then twice as many.
  for (; status !== 429 && tried <= 60; tried++) {
    const response = await click(request, `/api/n/u/${reader.oneClick.split('/').at(-1)}x`, 'form')
    status = response.status()
    if (status === 429) expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0)
    else expect(status).toBe(404)
  }
  expect(status).toBe(429)
  expect(tried).toBeGreaterThan(30)
  // The same network, which may be a mail provider's, with tokens that are somebody's; and another one with a bad token.
  for (const path of [reader.oneClick, asked.oneClick])
    expect((await click(request, path, 'form')).status(), path).toBe(200)
  expect(await stateOf(reader.address)).toBe('unsubscribed')
  const other = await newRequest.newContext({ baseURL: ORIGIN, extraHTTPHeaders: { 'X-Forwarded-For': anyAddress() } })
  expect((await click(other, '/api/n/u/x', 'form')).status()).toBe(404)
  await other.dispose()
})

test('whoever looks at it gets to the page for people, in the reader’s language, and changes nothing', async ({
  request,
}) => {
  const [reader, asked] = [await subscriber('en'), await askedFor('en')]
  for (const method of ['GET', 'HEAD']) {
    const response = await request.fetch(reader.oneClick, { method, maxRedirects: 0 })
    expect(response.status()).toBe(302)
    expect(new URL(response.headers()['location'] ?? '', ORIGIN).pathname).toBe(reader.unsubscribe)
  }
  const response = await request.get(asked.oneClick, { maxRedirects: 0 })
  expect(new URL(response.headers()['location'] ?? '', ORIGIN).pathname).toBe(asked.cancel)
  const unknown = await request.get('/api/n/u/nothing')
  expect(unknown.status()).toBe(404)
  expect(new URL(unknown.url()).pathname).toBe(at('/newsletter/unsubscribe/[token]', 'ro', { token: 'nothing' }))
  expect(await stateOf(reader.address)).toBe('active')
})

test('in the mail that confirms, one click takes the request back (N-30)', async ({ request }) => {
  const asked = await askedFor('ro')
  for (const _ of ['once', 'again']) expect((await click(request, asked.oneClick, 'form')).status()).toBe(200)
  expect(await eventsOf(asked.address)).toEqual(['requested', 'cancelled'])
  expect((await request.get(asked.confirm)).status()).toBe(404)
})
