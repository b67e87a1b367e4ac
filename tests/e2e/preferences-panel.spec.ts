import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

/** CSS pixels of the smallest side of anything to press. */
const TARGET_IN_PX = 44

for (const locale of locales) {
  const { Preferences } = words[locale]

  for (const key of ['Enter', 'Space'] as const) {
    test(`the panel opens with ${key}, and Esc closes it and gives the focus back (A-04, ${locale})`, async ({
      page,
    }) => {
      await page.goto(at('/about', locale))
      const button = page.getByRole('button', { name: Preferences.title, exact: true })
      const panel = page.getByRole('dialog', { name: Preferences.title })
      await expect(panel).toBeHidden()
      await button.focus()
      await page.keyboard.press(key)
      await expect(panel).toBeVisible()
      await page.keyboard.press('Tab')
      await expect(panel.getByRole('button', { name: Preferences.close })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
      await expect(button).toBeFocused()
    })
  }

  for (const width of [320, 1280]) {
    test(`everything in the panel is large enough to press, and reachable, at ${width} px (${locale})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(at('/gallery', locale))
      const opener = page.getByRole('button', { name: Preferences.title, exact: true })
      await opener.click()
      for (const button of [opener, ...(await page.getByRole('dialog').getByRole('button').all())]) {
        await button.scrollIntoViewIfNeeded()
        const box = await button.boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(
          TARGET_IN_PX,
        )
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      }
    })
  }

  test(`a choice made in the panel by keyboard holds on the page where it was made (${locale})`, async ({
    page,
    javaScriptEnabled,
  }) => {
    const here = at('/vision-and-mission', locale)
    await page.goto(here)
    await page.getByRole('button', { name: Preferences.title, exact: true }).press('Enter')
    const negative = page.getByRole('dialog').getByRole('button', { name: Preferences.words.negative })
    await negative.press('Enter')
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await expect(page).toHaveURL(here)
    if (javaScriptEnabled === false) return
    // With scripts nothing was loaded again: the panel is open, and says what happened.
    const status = page.getByRole('dialog').getByRole('status')
    const { saidOn, saidOff, words: names } = Preferences
    await expect(status).toHaveText(saidOn.replace('{setting}', names.negative))
    await expect(negative).toBeFocused()
    await page.getByRole('dialog').getByRole('button', { name: names.still }).press('Space')
    await page.getByRole('dialog').getByRole('button', { name: names.still }).press('Space')
    await expect(status).toHaveText(saidOff.replace('{setting}', names.still))
    await page.getByRole('dialog').getByRole('button', { name: Preferences.larger }).press('Space')
    await expect(status).toContainText('125')
    await page.getByRole('dialog').getByRole('button', { name: Preferences.reset }).press('Space')
    await expect(status).toHaveText(Preferences.resetDone)
  })
}
