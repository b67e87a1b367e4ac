import { sizes } from '../../lib/preferences/words'
import { FULL } from './support/full'
import { locales } from './support/languages'
import { prefer } from './support/preferences'
import { brokenWords, clipped, fontSizes, sideways } from './support/reading'
import { onePagePerRoute, paths } from './support/site'
import { expect, test } from './support/test'

/** How far from the exact factor a size may be. */
const TOLERANCE = 0.01

const factorOf = (word: string) => Number(word.slice('text-'.length)) / 100

for (const locale of locales) {
  for (const width of [320, 1280]) {
    test(`every text grows by exactly the factor at ${width} px (A-02, ${locale})`, async ({
      page,
      context,
      request,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      for (const path of await onePagePerRoute(request, locale)) {
        await prefer(context)
        await page.goto(path)
        const usual = await fontSizes(page)
        expect(usual.length).toBeGreaterThan(20)
        for (const word of FULL ? sizes : ['text-200']) {
          await prefer(context, word)
          await page.reload()
          const wrong = (await fontSizes(page)).filter(
            ({ px }, index) => Math.abs(px / (usual[index]?.px ?? 0) / factorOf(word) - 1) > TOLERANCE,
          )
          expect(wrong, `${path} ${word}`).toEqual([])
        }
      }
    })
  }

  test(`the name on the home page has whole words at 200 %, with more between its letters too (A-13, ${locale})`, async ({
    page,
    context,
  }) => {
    for (const chosen of [['text-200'], ['text-200', 'spaced']]) {
      await prefer(context, ...chosen)
      await page.goto(`/${locale}`)
      for (const width of [320, 360, 480, 768, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect.soft(await brokenWords(page), `${chosen.join()} at ${width} px`).toEqual([])
      }
    }
  })

  for (const [word, width] of [
    ['text-200', 320],
    ['text-200', 1280],
    ['spaced', 320],
  ] as const) {
    test(`with “${word}” at ${width} px nothing is cut off or scrolls sideways (A-02, A-13, ${locale})`, async ({
      page,
      context,
      request,
    }) => {
      await prefer(context, word)
      await page.setViewportSize({ width, height: 800 })
      for (const path of await (FULL ? paths : onePagePerRoute)(request, locale)) {
        await page.goto(path)
        expect.soft(await sideways(page), path).toEqual([])
        expect.soft(await clipped(page), path).toEqual([])
      }
    })
  }
}
