import { paths } from './support/site'
import { expect, test } from './support/test'

/** A telephone number as people write it: the institution's own would be the only one allowed, and is not known. */
const TELEPHONE = /(\+40|\b0[237]\d{2})[\s.-]?\d{3}[\s.-]?\d{3}\b/

test('no page keeps anything in the browser, or shows anybody’s telephone number (J-06, S-25)', async ({
  page,
  context,
  request,
}) => {
  for (const path of await paths(request)) {
    await page.goto(path)
    expect(await page.content(), path).not.toMatch(TELEPHONE)
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
  }
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})
