import { href, otherLocale, pattern, routes } from '../../i18n/navigation'
import type { Route } from '../../i18n/routing'
import { type Locale, locales } from './support/languages'
import { pageByRoute, sitemap } from './support/site'
import { expect, test } from './support/test'

/** `/ro/documents/some-slug`: the path of one language with the segments of a page in another. */
function withSegments(path: string, route: Route, locale: Locale, wanted: string): string {
  const names = [...pattern(route, locale).matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)
  const values = path.split('/').slice(-names.length)
  const slugs = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  return wanted.replace(/\[(\w+)\]/g, (_, name: string) => slugs[name] ?? '')
}

for (const locale of locales) {
  const other = otherLocale(locale)

  test(`paths of ${other} and of the source code lead for good to the address in ${locale}`, async ({ request }) => {
    const listed = await sitemap(request)
    const pages = await pageByRoute(request, locale)
    const without = routes.filter((route) => !pages.has(route))
    // Lists have a second page once they are long, and the archive its first when an issue is out; the page for paper,
    // where a form leads, and the links of mails are not in the sitemap.
    const unlisted = /\[page\]$|\/print$|\/(?:check-your-mail|link-sent)$|\[token\]$|^\/newsletter\/archive\//
    expect(without.filter((route) => !unlisted.test(route))).toEqual([])
    for (const [route, own] of pages) {
      const counterpart = listed.find(({ url }) => new URL(url).pathname === own)?.alternates[other] ?? ''
      const wrong = [
        // The other language's path, the other language's slugs, and the folder of the source code.
        withSegments(own, route, locale, pattern(route, other).replace(`/${other}`, `/${locale}`)),
        withSegments(new URL(counterpart).pathname, route, other, pattern(route, locale)),
        withSegments(own, route, locale, `/${locale}${route === '/' ? '' : route}`),
      ].filter((path) => path !== own)
      for (const path of wrong) {
        const response = await request.get(path, { maxRedirects: 0 })
        expect(`${response.status()} ${path}`).toBe(`308 ${path}`)
        expect(new URL(response.headers()['location'] ?? '', response.url()).pathname, path).toBe(own)
      }
    }
  })
}

test('an English path with an English slug in the Romanian part reaches the Romanian page', async ({ page }) => {
  for (const path of ['/ro/documents/activity-report-2020', '/ro/documente/activity-report-2020']) {
    await page.goto(path)
    await expect(page).toHaveURL(href('/documents/[slug]', 'ro', { slug: 'raport-de-activitate-2020' }))
  }
})
