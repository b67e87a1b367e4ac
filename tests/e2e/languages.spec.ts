import { hrefOf, otherLocale } from '../../i18n/navigation'
import { locales, ownName } from './support/languages'
import { paths, sitemap } from './support/site'
import { expect, test } from './support/test'

for (const locale of locales) {
  const other = otherLocale(locale)

  test(`the switch leads from every page in ${locale} to the same page in ${other}`, async ({ page, request }) => {
    for (const { url, alternates } of await sitemap(request)) {
      if (!new RegExp(`/${locale}(/|$)`).test(new URL(url).pathname)) continue
      await page.goto(url)
      const link = page.getByRole('banner').getByRole('link', { name: ownName[other], exact: true })
      await expect(link).toHaveAttribute('lang', other)
      await expect(link).toHaveAttribute('hreflang', other)
      expect(new URL((await link.getAttribute('href')) ?? '', url).href).toBe(alternates[other])
    }
  })

  test(`there and back again from ${locale}`, async ({ page, request }) => {
    const [, , about = ''] = await paths(request, locale)
    await page.goto(about)
    await page.getByRole('banner').getByRole('link', { name: ownName[other], exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await page.getByRole('banner').getByRole('link', { name: ownName[locale], exact: true }).click()
    await expect(page).toHaveURL(about)
  })
}

const CHOICES: Array<[string | undefined, string]> = [
  [undefined, hrefOf({ route: '/' }, 'ro')],
  ['ro', '/ro'],
  ['en', '/en'],
  ['en-GB,en;q=0.9', '/en'],
  ['ro;q=0.4,en;q=0.8', '/en'],
  ['en;q=0.4,ro-RO;q=0.8', '/ro'],
  ['de-DE,de;q=0.9,en;q=0.5', '/en'],
  ['hu,de', '/ro'],
  ['en;q=0,*;q=0.5', '/ro'],
  ['en;q=abc,;;,', '/ro'],
  ['*', '/ro'],
]

for (const [accepted, expected] of CHOICES) {
  test(`the root leads who accepts ${accepted ?? 'nothing in particular'} to ${expected}`, async ({ request }) => {
    const headers = accepted === undefined ? {} : { 'Accept-Language': accepted }
    const response = await request.get('/', { headers, maxRedirects: 0 })
    expect(response.status()).toBe(307)
    expect(new URL(response.headers()['location'] ?? '', response.url()).pathname).toBe(expected)
    expect(response.headers()['vary']).toMatch(/accept-language/i)
  })
}

test('a localised address never redirects by language', async ({ request }) => {
  for (const path of await paths(request)) {
    const language = path.startsWith('/ro') ? 'en' : 'ro'
    const response = await request.get(path, { headers: { 'Accept-Language': language }, maxRedirects: 0 })
    expect(response.status(), path).toBe(200)
    expect(response.headers()['set-cookie'], path).toBeUndefined()
  }
})
