import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { expect, test } from 'vitest'
import { feedAddress } from '../../../i18n/addresses.ts'
import { pattern, routes } from '../../../i18n/navigation.ts'
import { routing } from '../../../i18n/routing.ts'
import { config } from '../../../proxy.ts'

const isMatched = (url: string) => unstable_doesMiddlewareMatch({ config, nextConfig: {}, url })

const all = routes.flatMap((route) => routing.locales.map((locale) => pattern(route, locale)))
const staticPages = all.filter((path) => !path.includes('['))
const recordPages = all.filter((path) => path.includes('[')).map((path) => path.replace(/\[(\w+)\]/g, 'some-$1'))

test.for([...staticPages, '/ro/feed.xml', '/en/feed.xml', ...routing.locales.map(feedAddress)])(
  'the page %s never waits for the proxy',
  (path) => {
    expect(isMatched(path)).toBe(false)
  },
)

test.for(recordPages)('the proxy looks whether the record at %s exists', (path) => {
  expect(isMatched(path)).toBe(true)
})

test.for(['/', '/ro/nimic', '/en/nothing', '/ro/despre/nimic', '/en/about/x/y/z', '/ro/desprex', '/en/feedxxml'])(
  'the proxy answers %s',
  (path) => {
    expect(isMatched(path)).toBe(true)
  },
)

test.for([
  '/xx',
  '/robots.txt',
  '/sitemap.xml',
  '/media/0123.svg',
  '/_next/static/x.js',
  '/api/health',
  '/rom',
  '/english',
])('%s is none of the proxy’s business', (path) => {
  expect(isMatched(path)).toBe(false)
})

test('a static page of one language is not a page of the other', () => {
  expect(isMatched('/ro/about')).toBe(true)
  expect(isMatched('/en/despre')).toBe(true)
})
