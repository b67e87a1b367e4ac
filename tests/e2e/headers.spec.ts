import type { APIRequestContext, APIResponse } from '@playwright/test'
import { signUpFields } from './support/form'
import { expectHeaders } from './support/headers'
import { locales } from './support/languages'
import { ORIGIN, sitemap } from './support/site'
import { linkPaths } from './support/subscribers'
import { expect, test } from './support/test'

const get = (path: string) => (request: APIRequestContext) => request.get(path, { maxRedirects: 0 })

/** Asks for a file that a page names. */
const named = (form: RegExp) => async (request: APIRequestContext) =>
  request.get(form.exec(await (await request.get('/ro/galerie')).text())?.[0] ?? '')

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
  ['a style sheet', 200, named(/\/_next\/static\/[^"]+\.css/)],
  ['a font', 200, named(/\/_next\/static\/[^"]+\.woff2/)],
  ['a script', 200, named(/\/e\/[^"]+\.js/)],
  ['a picture', 200, named(/\/media\/[0-9a-f]{32}\.\w+/)],
  ['slashes written twice', 308, get('/ro//despre')],
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
  [
    'a form that is taken',
    303,
    async (request) => {
      const html = await (await request.get('/ro/newsletter')).text()
      const multipart = signUpFields(html, `ana.${crypto.randomUUID()}@example.org`)
      return request.post('/ro/newsletter', { multipart, headers: { Origin: ORIGIN }, maxRedirects: 0 })
    },
  ],
  ['a revalidation by nobody', 403, (request) => request.post('/api/revalidate')],
]

for (const [name, status, ask] of KINDS) {
  test(`${name} comes with every header, and with one policy`, async ({ request }) => {
    const response = await ask(request)
    expect(response.status()).toBe(status)
    expectHeaders(response)
    const headers = response.headers()
    if (status >= 400 && status !== 404) expect(headers['cache-control'] ?? 'no-store').not.toContain('public')
  })
}

test('every page of the sitemap comes with every header (S-01)', async ({ request }) => {
  const pages = await sitemap(request)
  expect(pages.length).toBeGreaterThan(50)
  for (const { url } of pages) {
    const response = await request.get(url)
    expect(response.status(), url).toBe(200)
    expectHeaders(response)
  }
})

test('the page of every mailed link comes with every header, and tells its address to nobody (S-01, S-21)', async ({
  request,
}) => {
  for (const locale of locales) {
    for (const path of await linkPaths(locale)) {
      const response = await request.get(path, { maxRedirects: 0 })
      expectHeaders(response, {
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      })
    }
  }
})

/** The Chromium whose features the list was made of; later ones may know more, which the log then names. */
const LISTED = 150

test('of what the browser can do, a page may do nothing (S-01)', async ({ page, browser }) => {
  await page.goto('/ro')
  const allowed = await page.evaluate<string[]>('document.featurePolicy.allowedFeatures()')
  const more = allowed.filter((feature) => !feature.startsWith('ch-'))
  if (Number.parseInt(browser.version(), 10) > LISTED) console.log(`not denied: ${more.join(', ')}`)
  else expect(more).toEqual([])
})

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
