import { countFocusable, focusOf } from './support/focus'
import { locales, words } from './support/languages'
import { at, onePagePerRoute } from './support/site'
import { expect, test } from './support/test'

const WIDTHS_IN_PX = [360, 1280]

for (const locale of locales) {
  const { Page, Header } = words[locale]

  for (const width of WIDTHS_IN_PX) {
    test(`Tab walks through every kind of page in ${locale} at ${width} px and out again (A-12)`, async ({
      page,
      request,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      for (const path of await onePagePerRoute(request, locale)) {
        await page.goto(path)
        const total = await countFocusable(page)
        for (let step = 0; step < total; step++) {
          await page.keyboard.press('Tab')
          // The browser moves the page after it moves the focus: asked again until it has.
          const place = expect.poll(() => focusOf(page), { message: `${path}, step ${step}` })
          await place.toMatchObject({ index: step, inViewport: true, covered: false, outlined: true })
        }
        await page.keyboard.press('Tab')
        expect((await focusOf(page)).index, `${path}: after the last element the page lets go`).toBeLessThanOrEqual(0)
      }
    })
  }

  test(`the first Tab reaches the skip link, which leads to the content (A-12, ${locale})`, async ({
    page,
    request,
  }) => {
    for (const path of await onePagePerRoute(request, locale)) {
      await page.goto(path)
      await page.keyboard.press('Tab')
      await expect(page.getByRole('link', { name: Page.skip })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
      await page.keyboard.press('Tab')
      expect(await page.locator('header :focus').count(), path).toBe(0)
    }
  })

  test(`the header reads from left to right in the order of its source (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(at('/about', locale))
    const boxes = await page.locator('body > header a:visible').evaluateAll((links) =>
      links.map((link) => {
        const { top, left, bottom } = link.getBoundingClientRect()
        return { top, left, bottom }
      }),
    )
    expect(boxes.length).toBeGreaterThan(8)
    const disorder = boxes.filter(({ top, left }, index) => {
      const before = boxes[index - 1]
      return before !== undefined && left < before.left && top < before.bottom - 1
    })
    expect(disorder).toEqual([])
  })

  for (const key of ['Enter', 'Space']) {
    test(`on a small screen the menu opens with ${key} and closes with Esc (${locale})`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(at('/documents', locale))
      const button = page.getByRole('button', { name: Header.menu })
      const menu = page.getByRole('navigation', { name: Header.navigation })
      await expect(menu).toBeHidden()
      await button.focus()
      await page.keyboard.press(key)
      await expect(menu).toBeVisible()
      await expect(menu.getByRole('link')).toHaveText(Object.values(Header.sections))
      await expect(menu.getByRole('link', { name: Header.sections['/documents'] })).toHaveAttribute(
        'aria-current',
        'page',
      )
      await page.keyboard.press('Escape')
      await expect(menu).toBeHidden()
      await expect(button).toBeFocused()
    })
  }

  test(`the menu of a small screen leads to a section (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(at('/', locale))
    await page.getByRole('button', { name: Header.menu }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: Header.sections['/about'], exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(at('/about', locale))
  })
}
