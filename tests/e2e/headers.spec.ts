import type { APIRequestContext, APIResponse } from '@playwright/test'
import { ORIGIN } from './support/site'
import { expect, test } from './support/test'

const EXACT: Record<string, string> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
}

const get = (path: string) => (request: APIRequestContext) => request.get(path, { maxRedirects: 0 })

/** One answer of every kind that the site gives (S-01). */
const KINDS: Array<[string, number, (request: APIRequestContext) => Promise<APIResponse>]> = [
  ['a page', 200, get('/ro/despre')],
  ['a record’s page', 200, get('/en/documents/activity-report-2020')],
  ['the root', 307, get('/')],
  ['a wrong address', 308, get('/ro/about')],
  ['a final slash', 308, get('/ro/despre/')],
  ['nothing', 404, get('/ro/nimic')],
  ['another language', 404, get('/xx')],
  ['an undecodable address', 404, get('/%zz')],
  ['a feed', 200, get('/en/feed.xml')],
  ['the sitemap', 200, get('/sitemap.xml')],
  ['robots.txt', 200, get('/robots.txt')],
  ['a static file', 200, get('/icon.svg')],
  ['no media file', 404, get('/media/none')],
  ['health', 200, get('/api/health')],
  ['the optimiser', 404, get('/_next/image?url=/icon.svg&w=64&q=75')],
  ['a form to a page that takes none', 405, (request) => request.post('/ro/despre', { multipart: { a: 'b' } })],
  [
    'a form from elsewhere',
    403,
    (request) => request.post('/ro/newsletter', { multipart: { a: 'b' }, headers: { Origin: 'https://evil.example' } }),
  ],
  [
    'a form that is none',
    400,
    (request) => request.post('/ro/newsletter', { multipart: { a: 'b' }, headers: { Origin: ORIGIN } }),
  ],
  [
    'a form too large',
    413,
    (request) => request.post('/ro/newsletter', { multipart: { a: 'b'.repeat(20_000) }, headers: { Origin: ORIGIN } }),
  ],
  ['a revalidation by nobody', 403, (request) => request.post('/api/revalidate')],
]

for (const [name, status, ask] of KINDS) {
  test(`${name} comes with every header, and with one policy`, async ({ request }) => {
    const response = await ask(request)
    expect(response.status()).toBe(status)
    const headers = response.headers()
    for (const [header, value] of Object.entries(EXACT)) expect(headers[header], header).toBe(value)
    const policies = response.headersArray().filter((header) => header.name.toLowerCase() === 'content-security-policy')
    expect(policies).toHaveLength(1)
    expect(policies[0]?.value).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(headers['permissions-policy']).toContain('browsing-topics=()')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
    if (status >= 400 && status !== 404) expect(headers['cache-control'] ?? 'no-store').not.toContain('public')
  })
}

test('a refused form is answered in the language of its address, by a whole page that says what to do', async ({
  request,
}) => {
  for (const [path, lang] of [
    ['/ro/newsletter', 'ro'],
    ['/en/newsletter', 'en'],
  ]) {
    const response = await request.post(path ?? '', { multipart: { a: 'b' }, headers: { Origin: 'null' } })
    const html = await response.text()
    expect(response.status()).toBe(403)
    expect(html).toContain(`<html lang="${lang}"`)
    expect(html).toContain('<h1')
    expect(html).not.toContain('<script>')
  }
})

test('a page not changed since is not sent again (F-05)', async ({ request }) => {
  const first = await request.get('/ro/despre')
  const tag = first.headers()['etag'] ?? ''
  expect(tag).toMatch(/^"/)
  const again = await request.get('/ro/despre', { headers: { 'If-None-Match': tag } })
  expect(again.status()).toBe(304)
})
