import type { Page } from '@playwright/test'
import { countFocusable, focusOf } from './focus'

/** What a person with a keyboard meets on the way through a page, and should not. */
export async function walk(page: Page): Promise<string[]> {
  const found: string[] = []
  const total = await countFocusable(page)
  for (let step = 0; step < total; step++) {
    await page.keyboard.press('Tab')
    const { index, name, inViewport, covered, outlined } = await focusOf(page)
    if (index !== step) return [...found, `step ${step} is at ${index}: a trap, or not the order of the page (${name})`]
    if (!inViewport) found.push(`outside the window: ${name}`)
    if (covered) found.push(`covered: ${name}`)
    if (!outlined) found.push(`no visible focus: ${name}`)
  }
  await page.keyboard.press('Tab')
  const { index, name } = await focusOf(page)
  return index > 0 ? [...found, `the page does not let go of ${name}`] : found
}
