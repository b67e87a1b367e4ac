import { otherLocale } from '../../i18n/navigation'
import { foreignWords } from './support/foreign-words'
import { locales, ownName, words } from './support/languages'
import { paths } from './support/site'
import { linkPaths } from './support/subscribers'
import { expect, test } from './support/test'

test.use({ expectedComplaints: [/status of 4(04|10)/] })

for (const locale of locales) {
  const other = otherLocale(locale)

  test(`no page in ${locale} has words of the other language without saying so (A-14)`, async ({ page, request }) => {
    const suspects = new Set<string>()
    for (const path of [...(await paths(request, locale)), ...(await linkPaths(locale))]) {
      await page.goto(path)
      for (const text of await foreignWords(page, locale)) suspects.add(`${path}: ${text}`)
    }
    expect([...suspects]).toEqual([])
  })

  test(`every page in ${locale} marks what is in the other language, and its pictures have words (A-14)`, async ({
    page,
    request,
  }) => {
    for (const path of [...(await paths(request, locale)), ...(await linkPaths(locale))]) {
      await page.goto(path)
      await expect(page.locator(`body [lang]:not([lang=${locale}])`).first(), path).toHaveText(ownName[other])
      expect(await page.locator('img:not([alt])').count(), path).toBe(0)
      expect(await page.locator('svg:not([aria-hidden=true]):not([role=img])').count(), path).toBe(0)
      await expect(page.getByRole('banner').getByRole('link').first(), path).toHaveText(words[locale].Header.name)
    }
  })
}
