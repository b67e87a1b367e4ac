import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

test.use({ expectedComplaints: [/status of 4\d\d/] })

for (const locale of locales) {
  const { Refused, Footer } = words[locale]
  const unknown = [
    `/${locale}/nimic-aici`,
    `/${locale}/a/b/c/d/e/f`,
    `${at('/documents', locale)}/nimic`,
    `${at('/clusters', locale)}/nimic`,
    `${at('/gallery', locale)}/nimic`,
    `${at('/gallery', locale)}/nimic/nimic`,
    `${at('/about', locale)}/nimic`,
    `/${locale}/%C8%99%C8%9B`,
    `/${locale}/about.html`,
  ]

  for (const path of unknown) {
    test(`${path} is a whole page that says so`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(Refused.missing.title)
      await expect(page).toHaveTitle(new RegExp(Refused.missing.title))
      await expect(page.getByRole('banner')).toBeVisible()
      await expect(page.getByRole('contentinfo')).toContainText(Footer.toTop)
      expect(response?.headers()['x-robots-tag']).toBe('noindex')
    })
  }

  test(`the missing page in ${locale} leads on`, async ({ page }) => {
    await page.goto(`/${locale}/nimic-aici`)
    await page.getByRole('main').getByRole('link', { name: Refused.home }).click()
    await expect(page).toHaveURL(at('/', locale))
  })
}

for (const path of ['/xx', '/xx/about', '/de', '/nimic', '/RO', '/ro.html']) {
  test(`${path} is nobody’s page, which is said in both languages`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ro')
    for (const locale of locales) {
      const block = page.locator(`[lang=${locale}]`).getByText(words[locale].Refused.missing.text)
      await expect(block).toBeVisible()
    }
  })
}

const GARBAGE = [
  '%00',
  '%zz',
  '%',
  '%ff%fe',
  '..%2f..%2fetc%2fpasswd',
  '%252e%252e',
  '%0d%0aX-Evil:1',
  'a'.repeat(6000),
  '[slug]',
  '?%00',
  ';',
]

test('no garbage in an address breaks the server', async ({ request }) => {
  for (const garbage of GARBAGE) {
    for (const prefix of ['/', '/ro/', '/en/documents/', '/media/', '/en/gallery/x/']) {
      const response = await request.get(prefix + garbage, { maxRedirects: 0 })
      expect(response.status(), `${prefix}${garbage.slice(0, 40)}`).toBeLessThan(500)
      expect(response.headers()['x-evil']).toBeUndefined()
    }
  }
  expect((await request.get('/api/health')).status()).toBe(200)
})
