import { prefer } from './support/preferences'
import { onePagePerRoute } from './support/site'
import { expect, test } from './support/test'

test('a device that asks for less motion gets none (A-08)', async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of await onePagePerRoute(request, 'ro')) {
    await page.goto(path)
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0)
    const moving = await page
      .locator('body *')
      .evaluateAll((all) => all.filter((e) => getComputedStyle(e).transitionProperty !== 'none').length)
    expect(moving, path).toBe(0)
  }
})

test('forced colours leave edges, icons, focus and what is on (A-08)', async ({ page, context }) => {
  await prefer(context, 'underline')
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/ro/documente/raport-de-activitate-2020')
  await page.locator('.preferences-button').click()
  const shapeless = await page
    .locator('button:visible:not(:has(svg)), input:visible, .button:visible')
    .evaluateAll((parts) => parts.filter((part) => Number.parseFloat(getComputedStyle(part).borderTopWidth) < 1).length)
  expect(shapeless).toBe(0)
  const icon = await page.locator('.preferences-icon').evaluate((svg) => {
    const { fill } = getComputedStyle(svg)
    return { fill, ground: getComputedStyle(document.body).backgroundColor }
  })
  expect(icon.fill).not.toBe(icon.ground)
  const tick = (word: string) => page.locator(`.preferences-panel .tick.when-${word}`)
  await expect(tick('underline')).toHaveCSS('display', 'inline')
  await expect(tick('grey')).toHaveCSS('display', 'none')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    'solid',
  )
})
