import { z } from 'zod'
import { bilingual, record } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const picture = bilingual({ titlu: z.string(), slug: z.string(), legenda: z.string(), credit: z.string() })
const album = record('galerie/reteaua', bilingual({ slug: z.string() }).extend({ imagini: z.array(picture) }))

for (const locale of locales) {
  const { Image, Viewer } = words[locale]
  const address = `${at('/gallery', locale)}/${album[locale].slug}`
  const pictures = album.imagini.map((image) => image[locale])
  const said = (index: number) =>
    Image.position.replace('{position, number}', String(index + 1)).replace('{total, number}', String(pictures.length))

  test.describe(`a picture of an album in ${locale}`, () => {
    test('opens in a dialog, and gives the focus back to its thumbnail (R-11)', async ({ page, javaScriptEnabled }) => {
      await page.goto(address)
      const thumbnails = page.locator('.thumbnails a:has(img)')
      await thumbnails.nth(1).click()
      if (javaScriptEnabled === false) {
        // Without the script the link is what it always was.
        await expect(page).toHaveURL(`${address}/${pictures[1]?.slug}`)
        return
      }
      const dialog = page.getByRole('dialog', { name: Viewer.label })
      const shows = async (index: number) => {
        await expect(dialog.getByRole('status')).toHaveText(said(index))
        const { titlu = '', legenda = '', credit = '' } = pictures[index] ?? {}
        for (const text of [titlu, legenda]) await expect(dialog.getByText(text, { exact: true })).toBeVisible()
        await expect(dialog.getByText(credit)).toBeVisible()
        await expect(dialog.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
        await expect(dialog.locator('img')).toHaveCount(1)
      }
      await shows(1)
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('ArrowRight')
      await shows(2)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      await shows(0)
      await dialog.getByRole('button', { name: Viewer.next }).click()
      await dialog.getByRole('button', { name: Viewer.next }).click()
      await shows(2)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(thumbnails.nth(2)).toBeFocused()
      await page.keyboard.press('Enter')
      await shows(2)
      await dialog.getByRole('button', { name: Viewer.close }).click()
      await expect(page).toHaveURL(address)
    })

    test('keeps its place in its own colour while it loads (R-12)', async ({ page }) => {
      await page.goto(address)
      const pictures = page.locator('.thumbnails .picture')
      for (const one of await pictures.all()) {
        await expect(one.locator('svg path')).toHaveAttribute('fill', /^#[0-9a-f]{6}$/)
        const [tone, image] = await Promise.all([one.locator('svg').boundingBox(), one.locator('img').boundingBox()])
        expect(tone).toEqual(image)
      }
    })
  })
}
