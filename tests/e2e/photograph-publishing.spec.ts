import type { Locator } from '@playwright/test'
import sharp from 'sharp'
import { locales, words } from './support/languages'
import { layoutShift } from './support/movement'
import { Newsroom } from './support/publishing'
import { at } from './support/site'
import { expect, type Page, test } from './support/test'

const ALBUM = 'galerie/reteaua.yaml'
const PHOTO = 'galerie/imagini/proba.jpg'

/** What a camera gives, by its size: noise made coarse, in one tone. */
const TONE = { r: 32, g: 96, b: 160 }
const SIZE = { width: 2400, height: 1600 }

const slugs = {
  ro: { album: 'reteaua', image: 'membri' },
  en: { album: 'the-network', image: 'members' },
}

function photograph(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#000', noise } })
    .tint(TONE)
    .resize(SIZE)
    .jpeg()
    .toBuffer()
}

test.describe('a photograph of the gallery', () => {
  let newsroom: Newsroom

  test.beforeAll(async () => {
    newsroom = new Newsroom()
    newsroom.add(PHOTO, await photograph())
    newsroom.replace(ALBUM, 'ilustratie: Membri\n', `fisier: ${PHOTO}\n`)
    newsroom.publish()
  })

  test.afterAll(() => {
    newsroom.close()
  })

  for (const javaScriptEnabled of [true, false])
    for (const locale of locales) {
      const { Image } = words[locale]
      const pages = [
        at('/gallery', locale),
        at('/gallery/[album]', locale, slugs[locale]),
        at('/gallery/[album]/[image]', locale, slugs[locale]),
      ]

      test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript, in ${locale}`, () => {
        test.use({ javaScriptEnabled })

        test('comes as AVIF, in a file of the width that is wanted, and moves nothing (R-12, F-10)', async ({
          page,
        }) => {
          for (const width of [360, 1280]) {
            await page.setViewportSize({ width, height: 800 })
            for (const path of pages) {
              await page.goto(path)
              const photo = await shown(page, '.avif')
              expect(await widthsOf(photo), path).toEqual([
                [480, 960, 1920],
                [480, 960, 1920],
                [480, 960, 1920],
              ])
              const { chosen, wanted } = await photo.evaluate((img) => ({
                chosen: img instanceof HTMLImageElement ? Number.parseInt(img.currentSrc.slice(-9), 16) : 0,
                wanted: img.clientWidth * devicePixelRatio,
              }))
              expect(chosen, `${path} at ${width} px`).toBeGreaterThanOrEqual(Math.min(wanted, 1920) * 0.9)
              expect(chosen, `${path} at ${width} px`).toBeLessThanOrEqual(width * 2)
              // The measure is a script itself.
              if (javaScriptEnabled) expect(await layoutShift(page), `${path} at ${width} px`).toBe(0)
            }
          }
        })

        test('comes as JPEG where the others are not known, and for taking away', async ({ page, request }) => {
          const devtools = await page.context().newCDPSession(page)
          await devtools.send('Emulation.setDisabledImageTypes', { imageTypes: ['avif', 'webp'] })
          for (const path of pages) {
            await page.goto(path)
            await shown(page, '.jpg')
          }
          const download = page.getByRole('link', { name: Image.download.replace('{format}', 'JPEG') })
          const file = await request.get((await download.getAttribute('href')) ?? '')
          expect(file.headers()['content-type']).toBe('image/jpeg')
          expect((await sharp(await file.body()).metadata()).width).toBe(1920)
        })

        test('has its place in its own colour until it is there', async ({ page }) => {
          let arrive: () => void = () => undefined
          const mayArrive = new Promise<void>((resolve) => {
            arrive = resolve
          })
          await page.route(
            ({ pathname }) => pathname.startsWith('/media/'),
            async (route) => {
              await mayArrive
              await route.continue()
            },
          )
          await page.goto(pages[2] ?? '', { waitUntil: 'domcontentloaded' })
          const place = page.getByRole('main').locator('.picture').first()
          const before = await place.boundingBox()
          const { dominant } = await sharp(await place.screenshot()).stats()
          const distance = Math.hypot(dominant.r - TONE.r, dominant.g - TONE.g, dominant.b - TONE.b)
          expect(distance, JSON.stringify(dominant)).toBeLessThan(80)
          arrive()
          await shown(page, '.avif')
          expect(await place.boundingBox()).toEqual(before)
          expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(SIZE.width / SIZE.height, 1)
        })
      })
    }
})

/** The page's photograph, once it is there in a file of the form. */
async function shown(page: Page, ending: string): Promise<Locator> {
  const photo = page.locator('picture:has(source) img').first()
  await photo.scrollIntoViewIfNeeded()
  const state = () =>
    photo.evaluate((img) => (img instanceof HTMLImageElement && img.naturalWidth > 0 ? img.currentSrc : ''))
  await expect.poll(state).toMatch(new RegExp(`/media/[^/]+\\${ending}$`))
  return photo
}

/** The widths in which each form of the picture is offered: AVIF, WebP, JPEG. */
function widthsOf(photo: Locator): Promise<number[][]> {
  return photo.evaluate((img) =>
    [...(img.closest('picture')?.querySelectorAll('[srcset]') ?? [])].map((one) =>
      (one.getAttribute('srcset') ?? '').split(', ').map((part) => Number.parseInt(part.split(' ')[1] ?? '', 10)),
    ),
  )
}
