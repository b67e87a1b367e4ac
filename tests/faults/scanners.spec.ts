import { createHash } from 'node:crypto'
import { dataFormats, feedAddress } from '../../i18n/addresses'
import { signUpFields } from '../e2e/support/form'
import { locales } from '../e2e/support/languages'
import { at, ORIGIN, paths } from '../e2e/support/site'
import { askedFor, linkPaths, subscriber, useStore } from '../e2e/support/subscribers'
import { expect, test } from '../e2e/support/test'
import { dump } from '../unit/support/dump'
import { startSite } from './support/server'

/** Programs that follow the links of a mail before its reader does, and what the framework's own client would send. */
const VISITORS: Array<Record<string, string>> = [
  { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Microsoft Outlook 16.0; ms-office; SafeLinks)' },
  { 'User-Agent': 'Barracuda Sentinel (EE)' },
  { 'User-Agent': 'Mimecast/1.0 URL-Protect', Accept: '*/*' },
  { 'User-Agent': 'Proofpoint URL Defense', Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' },
  { 'User-Agent': 'GoogleImageProxy', Accept: 'image/*' },
  { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Url': '/ro' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D', 'Next-Router-Segment-Prefetch': '/_tree' },
]
const METHODS = ['GET', 'HEAD', 'OPTIONS']

/** What the sitemap does not list. */
const UNLISTED = [
  ...locales.flatMap((locale) => [
    at('/newsletter/check-your-mail', locale),
    at('/newsletter/link-sent', locale),
    `/${locale}/feed.xml`,
    feedAddress(locale),
    ...dataFormats.map((format) => `${at('/documents', locale)}.${format}`),
  ]),
  '/',
  '/sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/api/health',
  '/api/ready',
  '/api/csp-report',
  '/api/revalidate',
  '/api/n/u/nothing',
]

/** SHA-256 of all that the store holds. */
function fingerprint(file: string): string {
  return createHash('sha256')
    .update(JSON.stringify(dump(file)))
    .digest('hex')
}

test('looking changes nothing: any route, any valid link, whoever looks and however (N-08)', async ({ request }) => {
  const pages = [...(await paths(request)), ...UNLISTED]
  const site = await startSite()
  try {
    useStore(site.databaseFile)
    const links: string[] = []
    for (const locale of locales) {
      const [asked, active, left] = [
        await askedFor(locale),
        await subscriber(locale),
        await subscriber(locale, 'unsubscribed'),
      ]
      links.push(...(await linkPaths(locale)), asked.oneClick, active.oneClick, left.oneClick, `${active.oneClick}/`)
      for (const word of ['confirm', 'cancel', 'unsubscribe', 'undo', 'erase'])
        links.push(`${asked.confirm}?do=${word}`, `${asked.cancel}?do=${word}`, `${active.manage}?do=${word}`)
    }
    const before = fingerprint(site.databaseFile)
    for (const link of links) {
      for (const headers of VISITORS) {
        for (const method of METHODS) {
          const response = await request.fetch(site.origin + link, { method, headers, maxRedirects: 1 })
          expect(response.status(), `${method} ${link}`).toBeLessThan(500)
        }
      }
    }
    for (const page of pages) {
      const headers = VISITORS[pages.indexOf(page) % VISITORS.length] ?? {}
      for (const method of METHODS) await request.fetch(site.origin + page, { method, headers })
    }
    expect(fingerprint(site.databaseFile)).toBe(before)
    // The same link does what it says when its button is pressed, so the silence above means something.
    const { confirm } = await askedFor('ro')
    const asked = fingerprint(site.databaseFile)
    const pressed = { multipart: { do: 'confirm' }, headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' } }
    await request.post(site.origin + confirm, { ...pressed, maxRedirects: 0 })
    expect(fingerprint(site.databaseFile)).not.toBe(asked)
  } finally {
    useStore('data/e2e/site.db')
    await site.stop()
  }
})

test('what would be taken by POST changes nothing by another method (S-08)', async ({ request }) => {
  const site = await startSite()
  try {
    useStore(site.databaseFile)
    for (const locale of locales) {
      const [asked, active, other] = [await askedFor(locale), await subscriber(locale), await subscriber(locale)]
      const page = at('/newsletter', locale)
      const html = await (await request.get(site.origin + page)).text()
      const own = { headers: { Origin: ORIGIN }, maxRedirects: 0 }
      const sent = [
        { path: page, ...own, multipart: signUpFields(html, `ana.${crypto.randomUUID()}@example.org`) },
        { path: asked.confirm, ...own, multipart: { do: 'confirm' } },
        { path: active.unsubscribe, ...own, multipart: { do: 'unsubscribe' } },
        { path: other.oneClick, maxRedirects: 0, form: { 'List-Unsubscribe': 'One-Click' } },
      ]
      for (const { path, ...options } of sent) {
        const before = fingerprint(site.databaseFile)
        for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'GET', 'HEAD']) {
          const response = await request.fetch(site.origin + path, { ...options, method })
          const isRefused = method !== 'GET' && method !== 'HEAD'
          if (isRefused) expect(response.status(), `${method} ${path}`).toBe(405)
          if (isRefused) expect(response.headers()['allow'], `${method} ${path}`).toBe('GET, HEAD, POST')
          expect(fingerprint(site.databaseFile), `${method} ${path}`).toBe(before)
        }
        expect((await request.post(site.origin + path, options)).status(), path).toBeLessThan(400)
        expect(fingerprint(site.databaseFile), `POST ${path}`).not.toBe(before)
      }
    }
  } finally {
    useStore('data/e2e/site.db')
    await site.stop()
  }
})
