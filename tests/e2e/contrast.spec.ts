import { contrasts, type Pair } from './support/contrast'
import { FULL } from './support/full'
import { locales } from './support/languages'
import { prefer } from './support/preferences'
import { onePagePerRoute } from './support/site'
import { expect, test } from './support/test'

const TEXT = 4.5
const STRONG_TEXT = 7
const PART = 3

interface Mode {
  words: string[]
  media?: { colorScheme?: 'light' | 'dark'; contrast?: 'more' }
  text: number
}

const MODES: Record<string, Mode> = {
  usual: { words: [], text: TEXT },
  dark: { words: ['dark'], text: TEXT },
  greys: { words: ['grey'], text: TEXT },
  'dark greys': { words: ['dark', 'grey'], text: TEXT },
  'high contrast': { words: ['contrast'], text: STRONG_TEXT },
  'negative contrast': { words: ['negative'], text: STRONG_TEXT },
  'high contrast in greys': { words: ['contrast', 'grey'], text: STRONG_TEXT },
  'a device that asks for more': { words: [], media: { contrast: 'more' }, text: STRONG_TEXT },
  'a dark device that asks for more': {
    words: [],
    media: { contrast: 'more', colorScheme: 'dark' },
    text: STRONG_TEXT,
  },
}

const below = (pairs: Pair[], limit: number) => pairs.filter(({ ratio }) => ratio < limit).slice(0, 5)

for (const [name, { words, media = {}, text }] of Object.entries(MODES)) {
  test(`in ${name}, texts stand ${text}:1 before their ground, parts and focus ${PART}:1 (A-03)`, async ({
    page,
    context,
    request,
  }) => {
    await page.emulateMedia(media)
    await prefer(context, ...words)
    const seen = await Promise.all(locales.map((locale) => onePagePerRoute(request, locale)))
    for (const path of FULL ? seen.flat() : (seen[0] ?? [])) {
      await page.goto(path)
      const { texts, parts } = await contrasts(page)
      expect(texts.length).toBeGreaterThan(20)
      expect(parts.length).toBeGreaterThan(10)
      expect.soft(below(texts, text), path).toEqual([])
      expect.soft(below(parts, PART), path).toEqual([])
    }
  })
}

test('no setting takes pictures away (A-03)', async ({ page, context }) => {
  for (const word of ['contrast', 'negative', 'grey']) {
    await prefer(context, word)
    await page.goto('/ro/galerie')
    const hidden = await page
      .locator('main img')
      .evaluateAll(
        (pictures) => pictures.filter((picture) => !picture.checkVisibility({ opacityProperty: true })).length,
      )
    expect(await page.locator('main img').count()).toBeGreaterThan(3)
    expect(hidden, word).toBe(0)
  }
})

test('no setting of colours moves what is fixed or sticky (A-03)', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 700 })
  const place = async () => {
    await page.goto('/ro/confidentialitate')
    await page.evaluate(() => window.scrollTo(0, 500))
    return page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .map((element) => element.getBoundingClientRect())
        .map(({ top, left }) => ({ top: Math.round(top), left: Math.round(left) })),
    )
  }
  await prefer(context)
  const usual = await place()
  expect(usual.length).toBeGreaterThan(0)
  for (const word of ['light', 'dark', 'contrast', 'negative', 'grey', 'underline', 'still']) {
    await prefer(context, word)
    expect(await place(), word).toEqual(usual)
  }
})
