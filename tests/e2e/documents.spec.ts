import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { bilingual, records } from './support/content'
import { locales, words } from './support/languages'
import { at, ORIGIN } from './support/site'
import { expect, test } from './support/test'

const fields = bilingual({ titlu: z.string(), rezumat: z.string(), slug: z.string() })
const documents = records(
  'documente',
  fields.extend({
    tip: z.string(),
    perioada: z.coerce.string().optional(),
    data: z.coerce.string().optional(),
    adresa_externa: z.string().optional(),
    fisiere: z.object({ ro: z.string().optional(), en: z.string().optional() }).optional(),
  }),
)
const yearOf = ({ perioada, data }: (typeof documents)[number]) => (perioada ?? data)?.slice(0, 4)

for (const locale of locales) {
  const { Register, Document, Breadcrumbs } = words[locale]

  test.describe(`the documents in ${locale}`, () => {
    test('stand in one table, the newest first, each with its kind and its place', async ({ page }) => {
      await page.goto(at('/documents', locale))
      const table = page.getByRole('table', { name: Register.captions.newest })
      await expect(table.getByRole('columnheader')).toHaveText([
        Register.period,
        Register.title,
        Register.type,
        Register.place,
      ])
      await expect(table.getByRole('rowheader')).toHaveCount(documents.length)
      const shown = await table.locator('tbody tr > :first-child').allTextContents()
      const years = documents.map(yearOf)
      const known = years.filter((year) => year !== undefined).sort()
      expect(shown.map((text) => /\d{4}/.exec(text)?.[0])).toEqual([
        ...known.reverse(),
        ...Array<undefined>(years.length - known.length).fill(undefined),
      ])
      for (const { adresa_externa, [locale]: own } of documents) {
        const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: own.titlu, exact: true }) })
        await expect(row).toContainText(adresa_externa ? Register.external.ro : 'PDF')
      }
    })

    test('each have a page of their own, which says what is known and leads to the document', async ({ page }) => {
      for (const { adresa_externa, [locale]: own } of documents) {
        await page.goto(at('/documents', locale))
        await page.getByRole('link', { name: own.titlu, exact: true }).click()
        await expect(page).toHaveURL(`${at('/documents', locale)}/${own.slug}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.titlu)
        await expect(page.getByRole('main').getByText(own.rezumat, { exact: true })).toBeVisible()
        await expect(page.getByRole('navigation', { name: Breadcrumbs.label })).toContainText(own.titlu)
        await expect(page.locator('.document-citation')).toContainText(
          `${ORIGIN}${at('/documents', locale)}/${own.slug}`,
        )
        if (!adresa_externa) continue
        const link = page.getByRole('link', { name: Document.open })
        await expect(link).toHaveAttribute('href', adresa_externa)
        await expect(link).toHaveAttribute('hreflang', 'ro')
        await expect(page.getByRole('main')).not.toContainText(/\d [kM]B|\d (de )?(pagini|pages)/)
      }
    })

    test('that are files say format, size, pages and language before the click (R-01)', async ({ page, request }) => {
      const [held] = documents.filter(({ fisiere }) => fisiere)
      await page.goto(`${at('/documents', locale)}/${held?.[locale].slug}`)
      for (const language of locales) {
        const bytes = readFileSync(`content/${held?.fisiere?.[language]}`)
        const link = page.getByRole('main').locator(`a[type="application/pdf"][hreflang=${language}]`)
        const size = Math.round(bytes.length / 1000)
        const inLanguage = { ro: { ro: 'în română', en: 'în engleză' }, en: { ro: 'in Romanian', en: 'in English' } }
        await expect(link).toHaveAccessibleName(
          new RegExp(
            `^${held?.[locale].titlu} \\(PDF, ${size} kB, \\d+ (de )?(pagin|page).*, ${inLanguage[locale][language]}\\)$`,
          ),
        )
        const response = await request.get((await link.getAttribute('href')) ?? '')
        expect(await response.body()).toEqual(bytes)
      }
      const shown = page.locator('.document-cover img')
      await expect(shown).toHaveAttribute('alt', '')
    })

    test('are described to machines, whatever their words hold (R-03)', async ({ page }) => {
      for (const { tip, fisiere, [locale]: own } of documents) {
        await page.goto(`${at('/documents', locale)}/${own.slug}`)
        const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
        const described: unknown = JSON.parse(blocks.find((block) => block.includes('inLanguage')) ?? '{}')
        expect(described).toMatchObject({
          '@type': /raport|plan/.test(tip) ? 'Report' : 'DigitalDocument',
          '@id': page.url(),
          name: own.titlu,
          inLanguage: fisiere ? [locale, ...locales.filter((other) => other !== locale)] : ['ro'],
        })
      }
    })

    test('offer no mail where nobody has given an address (R-04)', async ({ page }) => {
      await page.goto(`${at('/documents', locale)}/${documents[0]?.[locale].slug}`)
      await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0)
    })
  })
}
