import { z } from 'zod'
import { bilingual, record, records, section } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const text = z.string()
const institution = record(
  'institutie/ccc',
  bilingual({ nume: text, ce_este: text, membri: text, retea: text, programe: text }),
)
const vision = record('viziune-si-misiune/vision', bilingual({ text }))
const mission = record('viziune-si-misiune/mission', bilingual({ text }))
const objectives = records('obiective', bilingual({ titlu: text }).extend({ numar: z.number() }))
const achievements = records('realizari', bilingual({ text }))
const albums = records('galerie', bilingual({ titlu: text }).extend({ pozitie: z.number() })).sort(
  (a, b) => a.pozitie - b.pozitie,
)

for (const locale of locales) {
  const { About, Contents } = words[locale]
  const documents = section('documents')[locale]

  /** The order of the institution's own page. */
  const headings = [About.vision, About.mission, About.objectives, About.achievements, documents.titlu, About.gallery]

  test.describe(`the About page in ${locale}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(at('/about', locale))
    })

    test('tells what the institution is, who belongs to it and what it does', async ({ page }) => {
      for (const said of Object.values(institution[locale]).slice(1)) {
        await expect(page.getByRole('main').getByText(said, { exact: true })).toBeVisible()
      }
    })

    test('has its parts in the order of the institution’s own page', async ({ page }) => {
      const found = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
      expect(found.filter((heading) => headings.includes(heading))).toEqual(headings)
    })

    test('holds the whole of each part', async ({ page }) => {
      const main = page.getByRole('main')
      await expect(main.getByText(vision[locale].text, { exact: true })).toHaveCount(
        vision.ro.text === mission.ro.text ? 2 : 1,
      )
      for (const objective of objectives)
        await expect(main.getByText(objective[locale].titlu, { exact: true })).toHaveCount(1)
      for (const said of new Set(achievements.map((entry) => entry[locale].text))) {
        await expect(main.getByText(said, { exact: true }).first()).toBeVisible()
      }
      await expect(main.getByText(documents.text ?? '', { exact: true })).toBeVisible()
      const titles = main.locator('section article').getByRole('heading', { level: 3 }).getByRole('link')
      await expect(titles).toHaveText(albums.map((album) => album[locale].titlu))
    })

    test('lists each objective once, with its number', async ({ page }) => {
      const items = page.getByRole('main').locator('ol > li[value]')
      await expect(items).toHaveCount(objectives.length)
      const numbers = await items.evaluateAll((list) => list.map((item) => Number(item.getAttribute('value'))))
      expect(numbers).toEqual(objectives.map(({ numar }) => numar))
    })

    test('opens with its contents, each entry leading to its part', async ({ page }) => {
      const links = page.getByRole('navigation', { name: Contents.title }).getByRole('link')
      expect(await links.allTextContents()).toEqual(expect.arrayContaining(headings))
      for (const link of await links.all()) {
        await link.click()
        const fragment = new URL(page.url()).hash.slice(1)
        expect(fragment).not.toBe('')
        await expect(page.locator(`[id="${fragment}"]`)).toBeInViewport()
      }
    })
  })
}
