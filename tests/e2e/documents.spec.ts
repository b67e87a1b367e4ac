import { z } from 'zod'
import { bilingual, records } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const fields = bilingual({ titlu: z.string(), rezumat: z.string(), slug: z.string() })
const documents = records(
  'documente',
  fields.extend({ perioada: z.coerce.string().optional(), adresa_externa: z.string(), tip: z.string() }),
)

for (const locale of locales) {
  const { Register, Document, Breadcrumbs } = words[locale]

  test.describe(`the documents in ${locale}`, () => {
    test('stand in one table, the newest first, each with its kind and its place', async ({ page }) => {
      await page.goto(at('/documents', locale))
      const table = page.getByRole('table', { name: Register.caption })
      await expect(table.getByRole('columnheader')).toHaveText([
        Register.period,
        Register.title,
        Register.type,
        Register.place,
      ])
      await expect(table.getByRole('rowheader')).toHaveCount(documents.length)
      const years = await table.locator('tbody tr > :first-child').allTextContents()
      const known = documents
        .flatMap(({ perioada }) => perioada ?? [])
        .sort()
        .reverse()
      expect(years).toEqual([...known, ...Array<string>(documents.length - known.length).fill(Register.noPeriod)])
      for (const document of documents) {
        const row = table
          .getByRole('row')
          .filter({ has: page.getByRole('link', { name: document[locale].titlu, exact: true }) })
        await expect(row).toContainText(Register.external.ro)
      }
    })

    test('each have a page of their own, which says what is known and leads to the file', async ({ page }) => {
      for (const document of documents) {
        const { titlu, rezumat, slug } = document[locale]
        await page.goto(at('/documents', locale))
        await page.getByRole('link', { name: titlu, exact: true }).click()
        await expect(page).toHaveURL(`${at('/documents', locale)}/${slug}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(titlu)
        await expect(page.getByRole('main').getByText(rezumat, { exact: true })).toBeVisible()
        const link = page.getByRole('link', { name: Document.open })
        await expect(link).toHaveAttribute('href', document.adresa_externa)
        await expect(link).toHaveAttribute('hreflang', 'ro')
        await expect(page.getByRole('navigation', { name: Breadcrumbs.label })).toContainText(titlu)
      }
    })

    test('claim no size and no number of pages that nobody knows', async ({ page }) => {
      await page.goto(at('/documents', locale))
      await expect(page.getByRole('main')).not.toContainText(/\b0 ?[KM]B\b|\d [KM]B|\d (pagini|pages)/)
    })
  })
}
