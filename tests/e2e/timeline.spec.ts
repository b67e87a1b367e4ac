import { z } from 'zod'
import { bilingual, records } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const entry = bilingual({ titlu: z.string(), text: z.string(), acordat_de: z.string() })
const achievements = records('realizari', entry.extend({ data: z.coerce.string() }))

for (const locale of locales) {
  const { Timeline } = words[locale]

  test.describe(`the achievements in ${locale} (R-20)`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(at('/achievements', locale))
    })

    test('are a plain list of years, the oldest first', async ({ page }) => {
      const years = page.locator('main ol > li:has(> * > time)')
      await expect(years.locator('> * > time')).toHaveText(achievements.map(({ data }) => data.slice(0, 4)))
    })

    test('can be led to year by year', async ({ page }) => {
      for (const { data, ...texts } of achievements) {
        const year = page.locator(`[id="${data.slice(0, 4)}"]`)
        await expect(year.getByRole('heading', { level: 2, name: texts[locale].titlu })).toBeVisible()
        await expect(year.getByText(texts[locale].text, { exact: true })).toBeVisible()
        await expect(year.getByText(texts[locale].acordat_de, { exact: true })).toBeVisible()
      }
    })

    test('keep the date of a ceremony apart from the year of the award', async ({ page }) => {
      const prize = page.locator('[id="2022"]')
      await expect(prize.getByRole('term').filter({ hasText: Timeline.ceremony })).toBeVisible()
      await expect(prize.locator('dd time')).toHaveAttribute('datetime', '2023-05-15')
      await expect(prize.locator('dd time')).toHaveText({ ro: '15 mai 2023', en: '15 May 2023' }[locale])
    })
  })
}
