import type { APIRequestContext, Page } from '@playwright/test'
import { sendUnchecked } from './form'
import { type Locale, words } from './languages'
import { at, localeOf, nowhere, paths } from './site'
import { linkPaths } from './subscribers'

/** Something that a visitor can have before them, and the way there. */
export interface Visit {
  name: string
  go: (page: Page) => Promise<unknown>
}

/** All that a visitor of a language can have before them: every page, listed or not, and what answers a form. */
export async function everyVisit(request: APIRequestContext, locale: Locale): Promise<Visit[]> {
  const addresses = [
    ...(await paths(request, locale)),
    ...nowhere.filter((path) => (localeOf(path) ?? 'ro') === locale),
    ...(await linkPaths(locale)),
    at('/newsletter/check-your-mail', locale),
    at('/newsletter/link-sent', locale),
  ]
  const { addressWrong } = words[locale].Newsletter
  const toMistakes = async (page: Page) => {
    await page.goto(at('/newsletter', locale))
    await sendUnchecked(page, locale)
    await page.getByText(addressWrong).waitFor()
  }
  return [
    ...addresses.map((path) => ({ name: path, go: (page: Page) => page.goto(path) })),
    { name: 'a sign-up with mistakes', go: toMistakes },
  ]
}
