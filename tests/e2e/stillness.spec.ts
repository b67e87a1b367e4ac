import { FULL } from './support/full'
import { locales } from './support/languages'
import { layoutShift } from './support/movement'
import { at, ORIGIN, onePagePerRoute, paths } from './support/site'
import { openSlowLine } from './support/slow-line'
import { expect, test } from './support/test'

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

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a change of page under "${reducedMotion}" takes its time or none`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      window.addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['durations'] = ''
        viewTransition?.ready.then(() => {
          const durations = document.getAnimations().map(({ effect }) => effect?.getComputedTiming().duration)
          document.documentElement.dataset['durations'] = durations.join(' ')
        })
      })
    })
    await page.goto(at('/', 'ro'))
    await page.getByRole('contentinfo').getByRole('link').first().click()
    await expect(page).toHaveURL(at('/privacy', 'ro'))
    const root = page.locator('html')
    if (reducedMotion === 'reduce') return expect(root).toHaveAttribute('data-durations', '')
    await expect(root).toHaveAttribute('data-durations', /\d/)
    const durations = (await root.getAttribute('data-durations'))?.split(' ').map(Number) ?? []
    expect(Math.max(...durations)).toBeLessThanOrEqual(MOST_IN_MILLISECONDS)
    expect(Math.min(...durations)).toBeGreaterThan(0)
  })
}
