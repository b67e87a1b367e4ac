import { FULL } from './support/full'
import { locales } from './support/languages'
import { layoutShift } from './support/movement'
import { at, ORIGIN, onePagePerRoute, paths } from './support/site'
import { openSlowLine } from './support/slow-line'
import { expect, type Page, test } from './support/test'

const MOST_IN_MILLISECONDS = 200

for (const locale of locales) {
  test(`no page in ${locale} moves while it loads`, async ({ page, request }) => {
    const sample = FULL ? await paths(request, locale) : await onePagePerRoute(request, locale)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const path of sample) {
        await page.goto(path, { waitUntil: 'networkidle' })
        expect(await layoutShift(page), `${path} at ${width} px`).toBe(0)
      }
    }
  })
}

/** What Lighthouse takes for a phone's line. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }

test('nothing moves on a slow line either, where fonts come after the first paint (F-03)', async ({ page }) => {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', SLOW_LINE)
  for (const [path, width] of [
    [at('/', 'ro'), 360],
    [at('/about', 'en'), 412],
    [at('/documents', 'ro'), 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    // Every page is somebody's first.
    await line.send('Network.clearBrowserCache')
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await layoutShift(page), `${path} at ${width} px`).toBe(0)
  }
})

test('nothing moves while a page comes in pieces (F-03)', async ({ page, request }) => {
  const origin = await openSlowLine(ORIGIN)
  const pages = FULL
    ? await paths(request)
    : [
        at('/', 'ro'),
        at('/about', 'en'),
        at('/documents', 'en'),
        at('/display-preferences', 'ro'),
        at('/newsletter/archive', 'ro'),
      ]
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of pages) {
      await page.goto(origin + path, { waitUntil: 'networkidle' })
      expect(await layoutShift(page), `${path} at ${width} px`).toBe(0)
    }
  }
})

test('the measure of movement sees a page that moves', async ({ page }) => {
  await page.goto(at('/about', 'ro'), { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    const block = document.createElement('p')
    block.textContent = 'a\n'.repeat(400)
    document.querySelector('main')?.prepend(block)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  expect(await layoutShift(page)).toBeGreaterThan(0)
})

/** How long the movements of a change of page take, in milliseconds, one number each; '' when nothing moves. */
async function durationsOfChange(page: Page): Promise<string | null> {
  await page.addInitScript(() => {
    window.addEventListener('pagereveal', ({ viewTransition }) => {
      const root = document.documentElement
      if (!viewTransition) root.dataset['durations'] = ''
      viewTransition?.ready.then(() => {
        const durations = document.getAnimations().map(({ effect }) => effect?.getComputedTiming().duration)
        root.dataset['durations'] = durations.join(' ')
      })
    })
  })
  await page.goto(at('/', 'ro'))
  await page.getByRole('contentinfo').getByRole('link').first().click()
  await expect(page).toHaveURL(at('/privacy', 'ro'))
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-durations')
  return root.getAttribute('data-durations')
}

test.describe('a change of page on a screen that is touched', () => {
  test.use({ isMobile: true, hasTouch: true, viewport: { width: 360, height: 740 } })

  test('takes its time', async ({ page }) => {
    const durations = (await durationsOfChange(page))?.split(' ').map(Number) ?? []
    expect(Math.max(...durations)).toBeLessThanOrEqual(MOST_IN_MILLISECONDS)
    expect(Math.min(...durations)).toBeGreaterThan(0)
  })

  test('takes none under reduced motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await durationsOfChange(page)).toBe('')
  })
})

test('a change of page takes no time where a mouse hovers, because the next page is ready (F-11)', async ({ page }) => {
  expect(await durationsOfChange(page)).toBe('')
})
