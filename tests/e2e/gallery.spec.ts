import { z } from 'zod'
import { bilingual, records } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const picture = bilingual({ titlu: z.string(), slug: z.string(), text_alternativ: z.string(), credit: z.string() })
const album = bilingual({ titlu: z.string(), slug: z.string(), text: z.string() })
const albums = records('galerie', album.extend({ pozitie: z.number(), imagini: z.array(picture) })).sort(
  (a, b) => a.pozitie - b.pozitie,
)
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

for (const locale of locales) {
  const { Image } = words[locale]
  const gallery = at('/gallery', locale)

  test.describe(`the gallery in ${locale}`, () => {
    test('lists its albums in their order', async ({ page }) => {
      await page.goto(gallery)
      const titles = page.getByRole('main').getByRole('heading', { level: 2 })
      await expect(titles).toHaveText(albums.map((one) => one[locale].titlu))
    })

    test('says wherever a picture is whose it is and under what licence (R-10)', async ({ page }) => {
      for (const address of [gallery, at('/about', locale), at('/', locale)]) {
        await page.goto(address)
        for (const entry of await page.locator('.albums > li, .home-album > li').all()) {
          await expect(entry.locator('img').first()).toHaveCount(1)
          await expect(entry.locator('.credit')).not.toBeEmpty()
          await expect(entry.locator('.credit a[rel=license]')).toHaveAttribute('href', LICENCE)
        }
        await expect(page.locator('.credit a[rel=license]')).toHaveCount(3)
      }
    })

    test('has an album for each, with all its pictures, their words and their licence', async ({ page }) => {
      for (const { imagini, ...texts } of albums) {
        await page.goto(gallery)
        await page.getByRole('main').getByRole('link', { name: texts[locale].titlu, exact: true }).click()
        await expect(page).toHaveURL(`${gallery}/${texts[locale].slug}`)
        await expect(page.getByText(texts[locale].text, { exact: true })).toBeVisible()
        const alts = await page
          .getByRole('main')
          .locator('img')
          .evaluateAll((list) => list.map((img) => img.getAttribute('alt')))
        expect(alts).toEqual(imagini.map((image) => image[locale].text_alternativ))
        const licences = page.getByRole('main').getByRole('link', { name: 'CC BY 4.0' })
        await expect(licences).toHaveCount(imagini.length)
        await expect(licences.first()).toHaveAttribute('href', LICENCE)
      }
    })

    test('leads from picture to picture and back, with the links alone', async ({ page }) => {
      const [first] = albums
      const pictures = first?.imagini.map((image) => image[locale]) ?? []
      await page.goto(`${gallery}/${first?.[locale].slug}`)
      // With JavaScript the thumbnail opens a dialog (viewer.spec.ts); the link itself leads to the picture's page.
      const link = page.getByRole('figure').first().getByRole('link').first()
      await page.goto((await link.getAttribute('href')) ?? '')
      const next = page.getByRole('link', { name: Image.next })
      const previous = page.getByRole('link', { name: Image.previous })
      await expect(previous).toHaveCount(0)
      for (const [index, { titlu }] of pictures.entries()) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(titlu)
        await expect(page.getByText(position(Image.position, index + 1, pictures.length))).toBeVisible()
        if (index < pictures.length - 1) await next.click()
      }
      await expect(next).toHaveCount(0)
      await previous.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(pictures.at(-2)?.titlu ?? '')
      await page.getByRole('link', { name: Image.album }).click()
      await expect(page).toHaveURL(`${gallery}/${first?.[locale].slug}`)
    })

    test('credits a picture on its page and lets it be downloaded', async ({ page, request }) => {
      const [first] = albums
      const [image] = first?.imagini ?? []
      await page.goto(`${gallery}/${first?.[locale].slug}/${image?.[locale].slug}`)
      await expect(page.getByRole('main').getByText(image?.[locale].credit ?? '')).toBeVisible()
      await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute('rel', 'license')
      const file = await page
        .getByRole('link', { name: Image.download.replace('{format}', 'SVG') })
        .getAttribute('href')
      expect((await request.get(file ?? '')).headers()['content-type']).toBe('image/svg+xml')
      const shown = page.getByRole('main').getByRole('img', { name: image?.[locale].text_alternativ ?? '' })
      await expect(shown).toBeVisible()
      expect(await shown.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))).toBeGreaterThan(0)
    })
  })
}

function position(message: string, index: number, total: number): string {
  return message.replace('{position, number}', String(index)).replace('{total, number}', String(total))
}
