import { z } from 'zod'
import { bilingual, records } from './support/content'
import { type Locale, locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const label = z.object({ one: z.string(), few: z.string().optional(), other: z.string() })
const group = bilingual({ nume: z.string(), sursa: z.string(), eticheta: label })
const facts = {
  pozitie: z.number(),
  valoare: z.number(),
  cel_putin: z.boolean().default(false),
  membri: z.array(z.object({ nume: z.string() })).default([]),
}
const groups = records('retea', group.extend(facts)).sort((a, b) => a.pozitie - b.pozitie)

/** The noun that a Romanian or an English reader expects after the number. */
function noun({ one, few, other }: z.output<typeof label>, value: number, locale: Locale): string {
  const category = new Intl.PluralRules(locale).select(value)
  return category === 'one' ? one : category === 'few' ? (few ?? other) : other
}

for (const locale of locales) {
  const { Figures } = words[locale]

  test.describe(`the network in ${locale} (R-32)`, () => {
    for (const route of ['/', '/about', '/network'] as const) {
      test(`stands in figures on ${at(route, locale)}, each with its noun and what is known of its date`, async ({
        page,
      }) => {
        await page.goto(at(route, locale))
        const figures = page.getByRole('main').locator('dl:has(> div[data-group]) > div')
        await expect(figures).toHaveCount(groups.length)
        for (const [index, { valoare, cel_putin, ...texts }] of groups.entries()) {
          const figure = figures.nth(index)
          await expect(figure.locator('dt')).toContainText(noun(texts[locale].eticheta, valoare, locale))
          await expect(figure.locator('dd')).toContainText(`${valoare}${cel_putin ? '+' : ''}`)
          await expect(figure.locator('dd')).toContainText(Figures.undated)
        }
      })
    }

    test('names the source of every group, and the members that are known', async ({ page }) => {
      await page.goto(at('/network', locale))
      for (const { membri, ...texts } of groups) {
        const { nume, sursa } = texts[locale]
        const section = page
          .getByRole('main')
          .locator('section')
          .filter({ has: page.getByRole('heading', { name: nume, exact: true }) })
        await expect(section).toContainText(sursa)
        const names = membri.map((member) => member.nume).sort(new Intl.Collator(locale).compare)
        if (names.length > 0) await expect(section.getByRole('listitem')).toHaveText(names)
      }
    })
  })
}
