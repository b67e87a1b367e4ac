import { locales, words } from './support/languages'
import { at, nowhere, onePagePerRoute } from './support/site'
import { expect, test } from './support/test'

/** Every method but those that read. */
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']

/** With nothing, with something of no type, with a form. */
const CONTENTS = [{}, { data: 'a=b', headers: { 'Content-Type': 'text/plain' } }, { multipart: { a: 'b' } }]

/** Addresses of the site's pages that take a form, each with what answers a POST that is none. */
const formPages = locales.flatMap((locale) => [
  at('/newsletter', locale),
  at('/newsletter/preferences', locale),
  at('/display-preferences', locale),
])

/** Where links of mails lead: their buttons are sent back to them. */
const linkPages = nowhere.filter((path) => path.endsWith('/x'))

/** What programs read; more is found in a page. */
const FILES = [
  '/sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/ro/feed.xml',
  '/en/feed.xml',
  '/ro/documente.csv',
  '/ro/documente.json',
  '/en/documents.csv',
  '/en/documents.json',
  '/api/health',
  '/api/ready',
  '/preferences.css',
  '/speculation-rules',
  '/icon.svg',
]

test.describe('only the listed pairs of method and address do anything (S-08)', () => {
  for (const locale of locales) {
    test(`pages in ${locale}`, async ({ request }) => {
      for (const path of await onePagePerRoute(request, locale)) {
        const before = (await request.get(path)).headers()['etag']
        const takesForms = formPages.includes(path)
        for (const method of METHODS) {
          for (const content of CONTENTS) {
            const response = await request.fetch(path, { method, ...content, maxRedirects: 0 })
            const what = `${method} ${path} ${JSON.stringify(content)}`
            // The form that is one comes from nowhere here: no browser, and not the site.
            const ofForm = 'multipart' in content ? 403 : 400
            const status = takesForms && method === 'POST' ? ofForm : 405
            expect(response.status(), what).toBe(status)
            expect(response.headers()['set-cookie'], what).toBeUndefined()
            expect(response.headers()['cache-control'], what).toContain('no-store')
            expect(await response.text(), what).toContain(`<html lang="${locale}"`)
            if (status !== 405) continue
            expect(response.headers()['allow'], what).toBe(takesForms ? 'GET, HEAD, POST' : 'GET, HEAD')
            expect(await response.text(), what).toContain(words[locale].Refused.notAllowed.text)
          }
        }
        expect((await request.get(path)).headers()['etag'], path).toBe(before)
      }
    })
  }

  test('what is no page', async ({ request }) => {
    const html = await (await request.get(at('/gallery', 'ro'))).text()
    const found = [/\/media\/[^"\s]+/, /\/e\/[^"]+\.js/, /\/_next\/static\/[^"]+\.css/].map(
      (form) => form.exec(html)?.[0] ?? '',
    )
    for (const path of ['/', '/ro/about', '/ro/despre/', ...FILES, ...found, ...nowhere]) {
      expect(path).not.toBe('')
      const takesButtons = linkPages.includes(path)
      for (const method of METHODS) {
        for (const content of CONTENTS) {
          const response = await request.fetch(path, { method, ...content, maxRedirects: 0 })
          const what = `${method} ${path} ${JSON.stringify(content)}`
          const isRead = takesButtons && method === 'POST'
          expect(response.headers()['cache-control'], what).toContain('no-store')
          expect(response.status(), what).toBe(isRead ? 400 : 405)
          if (!isRead) expect(response.headers()['allow'], what).toBe(takesButtons ? 'GET, HEAD, POST' : 'GET, HEAD')
        }
      }
    }
  })

  for (const [path, status] of [
    ['/api/csp-report', 400],
    ['/api/revalidate', 403],
  ] as const) {
    test(`${path} takes POST, of what it knows`, async ({ request }) => {
      for (const method of ['GET', 'HEAD', ...METHODS]) {
        for (const content of CONTENTS) {
          const response = await request.fetch(path, { method, ...content, maxRedirects: 0 })
          const what = `${method} ${JSON.stringify(content)}`
          expect(response.status(), what).toBe(method === 'POST' ? status : 405)
          expect(response.headers()['allow'], what).toBe(method === 'POST' ? undefined : 'POST')
          expect(response.headers()['cache-control'], what).toContain('no-store')
        }
      }
    })
  }
})
