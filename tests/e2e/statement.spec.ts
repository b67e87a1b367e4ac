import { z } from 'zod'
import { audit, statusOf } from '../../lib/accessibility/audit'
import { bilingual, record } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const { ro, en } = record(
  'pagini-legale/accessibility',
  bilingual({ sectiuni: z.array(z.object({ ancora: z.string(), titlu: z.string() })) }),
)
const sections = { ro: ro.sectiuni, en: en.sectiuni }

for (const locale of locales) {
  test(`the accessibility statement in ${locale} takes its state from the last audit (A-17, J-07)`, async ({
    page,
  }) => {
    const { Audit, Preferences } = words[locale]
    await page.goto(at('/accessibility', locale))
    const made = page.locator('#audit')
    await expect(made.getByRole('heading')).toHaveText(Audit.title)
    await expect(made).toContainText(Audit.status[statusOf(audit)])
    await expect(made).toContainText(audit.standard)
    await expect(made).toContainText(String(audit.states).slice(-3))
    await expect(made.locator('time')).toHaveAttribute('datetime', audit.date)
    // What is covered, what is missing, how it was made, and the visitor's own settings.
    expect(sections[locale].length).toBeGreaterThanOrEqual(5)
    for (const { ancora, titlu } of sections[locale])
      await expect(page.locator(`#${ancora}`).getByRole('heading')).toHaveText(titlu)
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: /2018\/1523/ })).toHaveCount(1)
    await main.getByRole('link', { name: Preferences.title, exact: false }).click()
    await expect(page).toHaveURL(at('/display-preferences', locale))
  })
}
