import { readFileSync } from 'node:fs'
import { locales, words } from './support/languages'
import { ORIGIN, paths } from './support/site'
import { expect, test } from './support/test'

const DAY_IN_MS = 24 * 60 * 60 * 1000

test('robots.txt opens the pages and names the sitemap', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text()
  expect(text).toContain('Allow: /\n')
  expect(text).toContain('Disallow: /api/')
  expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`)
})

test('the sitemap lists every page once, in equal numbers of both languages', async ({ request }) => {
  const all = await paths(request)
  expect(new Set(all).size).toBe(all.length)
  const [ro, en] = await Promise.all(locales.map((locale) => paths(request, locale)))
  expect(ro?.length).toBe(en?.length)
  expect(all.filter((path) => /missing|api|feed/.test(path))).toEqual([])
})

for (const locale of locales) {
  test(`the feed in ${locale} is valid Atom`, async ({ request, page }) => {
    const response = await request.get(`/${locale}/feed.xml`)
    expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    await page.goto(`/${locale}`)
    const feed = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml')
        const text = (parent: ParentNode, name: string) =>
          [...parent.querySelectorAll(`:scope > ${name}`)].map((e) => e.textContent)
        const root = document.documentElement
        return {
          broken: document.querySelectorAll('parsererror').length,
          namespace: root.namespaceURI,
          lang: root.getAttribute('xml:lang'),
          head: ['id', 'title', 'updated'].map((name) => text(root, name).length),
          self: root.querySelector(':scope > link[rel=self]')?.getAttribute('href'),
          author: root.querySelector(':scope > author > name')?.textContent,
          ids: [...root.querySelectorAll('entry > id')].map((e) => e.textContent),
          dates: [...root.querySelectorAll('updated')].map((e) => e.textContent ?? ''),
          entries: [...root.querySelectorAll('entry')].map((e) =>
            ['id', 'title', 'updated', 'link[rel=alternate]', 'category', 'summary'].map(
              (name) => text(e, name).length,
            ),
          ),
          files: [...root.querySelectorAll('entry > link[rel=enclosure]')].map((e) => [
            e.getAttribute('type'),
            Number(e.getAttribute('length')) > 0,
            e.getAttribute('href'),
          ]),
        }
      },
      await response.text(),
    )
    expect(feed).toMatchObject({ broken: 0, namespace: 'http://www.w3.org/2005/Atom', lang: locale, head: [1, 1, 1] })
    expect(feed.self).toBe(`${ORIGIN}/${locale}/feed.xml`)
    expect(feed.author).toBe(words[locale].Site.name)
    expect(feed.entries.length).toBeGreaterThan(5)
    for (const entry of feed.entries) expect(entry).toEqual([1, 1, 1, 1, 1, 1])
    expect(feed.files).toHaveLength(4)
    for (const file of feed.files)
      expect(file).toEqual(['application/pdf', true, expect.stringMatching(`^${ORIGIN}/media/[0-9a-f]{32}\\.pdf$`)])
    expect(new Set(feed.ids).size).toBe(feed.ids.length)
    for (const date of feed.dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  })
}

test('the manifest names the site, its start and an icon that is there', async ({ request }) => {
  const response = await request.get('/manifest.webmanifest')
  const manifest: unknown = await response.json()
  expect(manifest).toMatchObject({
    name: words.ro.Site.name,
    lang: 'ro',
    start_url: '/ro',
    icons: [{ src: '/icon.svg' }],
  })
  expect((await request.get('/icon.svg')).headers()['content-type']).toContain('image/svg+xml')
})

test('security.txt says whom to tell, and for how long that holds', async ({ request }) => {
  const response = await request.get('/.well-known/security.txt')
  expect(response.headers()['content-type']).toContain('text/plain')
  const text = await response.text()
  expect(text).toMatch(/^Contact: (https?:\/\/|mailto:)\S+$/m)
  expect(text).toMatch(/^Preferred-Languages: ro, en$/m)
  expect(text).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt`)
  const days = (Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '') - Date.now()) / DAY_IN_MS
  expect(days).toBeGreaterThan(60)
  expect(days).toBeLessThan(365)
})

for (const [path, status] of Object.entries({ '/api/health': 'ok', '/api/ready': 'ready' })) {
  test(`${path} answers, without details and uncached`, async ({ request }) => {
    const response = await request.get(path)
    expect(await response.json()).toEqual({ status })
    expect(response.headers()['cache-control']).toBe('no-store')
  })
}

test('the framework’s image optimiser is closed', async ({ request }) => {
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status()).toBe(404)
})

test('a published picture is answered for ever, and nothing beside it', async ({ request }) => {
  const [name = ''] = /[0-9a-f]{32}\.svg/.exec(await (await request.get('/ro/galerie')).text()) ?? []
  const response = await request.get(`/media/${name}`)
  expect(response.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(await response.text()).toBe(readFileSync(`data/e2e/media/${name}`, 'utf8'))
  for (const other of ['site.db', '..%2fsite.db', `${name}.bak`, '0'.repeat(32)]) {
    expect((await request.get(`/media/${other}`)).status(), other).toBe(404)
  }
})
