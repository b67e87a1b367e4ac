import type { Page } from '@playwright/test'
import { type Locale, words } from './languages'

/** The hidden fields by which the framework finds the action of the sign-up form, as a page holds them. */
export function actionFields(html: string): Record<string, string> {
  const fields = [...html.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]))
}

/** The fields of a sign-up that is whole, as a page's form sends it. */
export function signUpFields(html: string, address: string): Record<string, string> {
  const consent = /name="consent" (?:[^>]* )?value="(\d+)"|value="(\d+)"[^>]* name="consent"/.exec(html)
  return { ...actionFields(html), address, consent: consent?.[1] ?? consent?.[2] ?? '' }
}

/** Sends the sign-up form of a page as it is filled in, as a browser would that checks nothing itself. */
export async function sendUnchecked(page: Page, locale: Locale): Promise<void> {
  await page.locator('.sign-up').evaluate((form) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: words[locale].Newsletter.button }).click()
}
