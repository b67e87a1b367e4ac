import { z } from 'zod'
import { bilingual, record, records } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const institution = record('institutie/ccc', bilingual({ nume: z.string() }))
const objectives = records('obiective', bilingual({ titlu: z.string() }))

for (const locale of locales) {
  const { Home, Header, Footer } = words[locale]

  test.describe(`the home page in ${locale}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(at('/', locale))
    })

    test('says whose it is and what it is after', async ({ page }) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(institution[locale].nume)
      await expect(page).toHaveTitle(institution[locale].nume)
      for (const objective of objectives) {
        const item = page.getByRole('main').locator('li[value]').getByText(objective[locale].titlu, { exact: true })
        await expect(item).toBeVisible()
      }
    })

    test('leads to every section by its menu', async ({ page }) => {
      const menu = page.getByRole('navigation', { name: Header.navigation })
      for (const name of Object.values(Header.sections)) {
        await menu.getByRole('link', { name, exact: true }).click()
        await expect(menu.locator('[aria-current=page]')).toHaveText(name)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      }
    })

    test('leads to the legal pages by its foot, and back to the top', async ({ page }) => {
      const foot = page.getByRole('contentinfo')
      for (const name of Object.values(Footer.pages))
        await expect(foot.getByRole('link', { name, exact: true })).toBeVisible()
      await foot.getByRole('link', { name: Footer.toTop }).click()
      await expect(page.getByRole('banner')).toBeInViewport()
    })

    test('leads on from each of its parts', async ({ page }) => {
      for (const name of [Home.moreAbout, Home.allAchievements, Home.allDocuments, Home.allAlbums, Home.network]) {
        await page.goto(at('/', locale))
        await page.getByRole('main').getByRole('link', { name, exact: true }).click()
        await expect(page).not.toHaveURL(at('/', locale))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      }
    })
  })
}
