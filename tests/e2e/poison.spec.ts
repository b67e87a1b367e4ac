import { actionFields } from './support/form'
import { expect, test } from './support/test'

/** What the framework, or something in front of it, might believe of a request (S-22). */
const POISON: Array<Record<string, string>> = [
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%2C%7B%7D%5D', 'Next-Url': '/en' },
  { 'Next-Router-State-Tree': 'garbage' },
  { 'Next-Resume': '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-rewrite': '/en/newsletter' },
  { 'x-middleware-override-headers': 'x', 'x-middleware-request-x': '1' },
  { 'x-middleware-prefetch': '1' },
  { 'x-matched-path': '/en/newsletter' },
  { 'x-invoke-path': '/en/newsletter', 'x-invoke-status': '500' },
  { 'x-now-route-matches': '1=en', 'x-nextjs-data': '1' },
  { 'x-prerender-revalidate': '0'.repeat(32) },
  { 'x-vercel-protection-bypass': '1', 'x-next-revalidated-tags': '_N_T_/layout' },
  { 'x-original-url': '/en', 'x-rewrite-url': '/en' },
  { 'x-http-method-override': 'POST' },
  { 'accept-language': 'en', cookie: 'NEXT_LOCALE=en; __prerender_bypass=1; __next_preview_data=1' },
]

const VICTIMS = ['/ro/despre', '/ro/documente/raport-de-activitate-2020', '/ro/newsletter']

for (const headers of POISON) {
  test(`${JSON.stringify(headers)} leaves nothing in the page of the next visitor`, async ({ request }) => {
    for (const path of VICTIMS) {
      const own = await (await request.get(path)).text()
      for (const suffix of ['', '?_rsc=1'])
        expect((await request.get(path + suffix, { headers, maxRedirects: 0 })).status()).toBeLessThan(500)
      const after = await request.get(path)
      expect(after.status(), path).toBe(200)
      expect(after.headers()['content-type']).toBe('text/html; charset=utf-8')
      expect(after.headers()['set-cookie']).toBeUndefined()
      expect(await after.text(), path).toBe(own)
    }
  })
}

test('what differs by a header says so to the caches, and nothing else', async ({ request }) => {
  const page = await request.get('/ro/despre')
  const asData = await request.get('/ro/despre', { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } })
  expect(await asData.text()).toBe(await page.text())
  for (const response of [page, asData]) expect(response.headers()['vary']).toBe('Accept-Encoding')
  const root = await request.get('/', { maxRedirects: 0 })
  expect(root.headers()['vary']).toMatch(/accept-language/i)
})

test('what answers one visitor alone is not to be kept', async ({ request, baseURL }) => {
  const html = await (await request.get('/ro/newsletter')).text()
  const response = await request.post('/ro/newsletter', {
    multipart: { ...actionFields(html), address: 'nobody@example.org' },
    headers: { Origin: baseURL ?? '' },
  })
  expect(response.status()).toBe(200)
  expect(response.headers()['cache-control']).toContain('no-store')
  expect(await (await request.get('/ro/newsletter')).text()).toBe(html)
})

test('a form does not say itself what was decided on it (S-22)', async ({ request }) => {
  const decided = { status: 303, headers: [['location', 'https://evil.example']] }
  for (const path of ['/ro/newsletter', '/ro/despre']) {
    const response = await request.post(path, {
      multipart: { address: 'nobody@example.org' },
      headers: { Origin: 'https://evil.example', 'x-site-decided': JSON.stringify(decided) },
      maxRedirects: 0,
    })
    expect([403, 405], path).toContain(response.status())
    expect(response.headers()['location'], path).toBeUndefined()
  }
})
