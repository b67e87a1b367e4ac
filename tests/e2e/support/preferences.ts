import type { BrowserContext, Page } from '@playwright/test'
import { COOKIE } from '../../../lib/preferences/words'
import type { Locale } from './languages'
import { at, ORIGIN } from './site'

/** Makes a browser one in which these preferences were chosen before. */
export async function prefer(context: BrowserContext, ...words: string[]): Promise<void> {
  await context.clearCookies()
  if (words.length > 0)
    await context.addCookies([{ name: COOKIE, value: words.join('.'), url: ORIGIN, sameSite: 'Lax' }])
}

/** Presses a button of the preferences' own page, as a visitor does; each press leads back there. */
export async function press(page: Page, locale: Locale, ...values: string[]): Promise<void> {
  if (new URL(page.url(), ORIGIN).pathname !== at('/display-preferences', locale))
    await page.goto(at('/display-preferences', locale))
  for (const value of values) {
    // Browsers make elements of what is for those without scripts only when there are none: a press is then a new page.
    const isNewPage = (await page.locator('noscript link').count()) > 0
    const shown = isNewPage ? page.waitForEvent('load') : undefined
    await page.locator(`main button[value=${value}]`).click()
    await shown
  }
}

/** A computed value of the first element that matches. */
export function style(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
}
