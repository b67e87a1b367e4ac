import { axe, loadAxe } from './support/axe'
import { foreignWords } from './support/foreign-words'
import { pageWith, planted } from './support/planted'
import { clipped, sideways } from './support/reading'
import { expect, type Page, test } from './support/test'
import { walk } from './support/walk'

/** The fixture is full of mistakes: what the browser says of them is not what is tested. */
test.use({ expectedComplaints: [/./], contextOptions: { reducedMotion: 'reduce' } })

const ADDRESS = '/planted'

/** Everything that the suite holds against a page, each check by its own name. */
async function findings(page: Page, html: string): Promise<string[]> {
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  const found: string[] = []
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(ADDRESS)
  const checks = {
    motion: () => page.evaluate(() => document.getAnimations().map(() => 'something moves')),
    reflow: () => sideways(page),
    reading: () => clipped(page),
    language: () => foreignWords(page, 'ro'),
    keyboard: () => walk(page),
    axe: async () => {
      await loadAxe(page)
      return axe(page)
    },
  }
  for (const [name, check] of Object.entries(checks)) found.push(...(await check()).map((line) => `${name}: ${line}`))
  await page.unroute(`**${ADDRESS}`)
  return found
}

test('the suite finds nothing on a good page', async ({ page }) => {
  expect(await findings(page, pageWith())).toEqual([])
})

test('the suite sees planted mistakes (A-15)', async ({ page }) => {
  expect(planted.length).toBeGreaterThanOrEqual(20)
  const missed: string[] = []
  for (const mistake of planted)
    if ((await findings(page, pageWith(mistake))).length === 0) missed.push(mistake.mistake)
  console.log(`the suite caught ${planted.length - missed.length} of ${planted.length} planted mistakes`)
  if (missed.length > 0) console.log(`missed: ${missed.join('; ')}`)
  // Nine of ten, as 18 of 20.
  expect(planted.length - missed.length).toBeGreaterThanOrEqual(Math.ceil(planted.length * 0.9))
})

test('the suite sees what a policy blocks (S-03)', async ({ page, complaints }) => {
  await page.route(`**${ADDRESS}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'self'" },
      body: pageWith(),
    }),
  )
  await page.goto(ADDRESS)
  await expect.poll(() => complaints.join()).toContain('Content Security Policy: style-src-elem blocked inline')
})
