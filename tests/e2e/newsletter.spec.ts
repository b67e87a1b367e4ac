import Database from 'better-sqlite3'
import { z } from 'zod'
import { locales, words } from './support/languages'
import { at, onePagePerRoute } from './support/site'
import { expect, test } from './support/test'

const TABLES = ['SubscriptionRequest', 'Subscriber', 'ConsentEvent', 'OutboxMessage']
const ADDRESS = 'ana.popescu@example.org'

/** How many rows the newsletter's tables hold in the store of the server under test. */
function kept(): number {
  const database = new Database('data/e2e/site.db', { readonly: true })
  const counts = TABLES.map((table) =>
    z.number().parse(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  )
  database.close()
  return counts.reduce((sum, count) => sum + count, 0)
}

for (const locale of locales) {
  const { Newsletter } = words[locale]

  test.describe(`the newsletter in ${locale}`, () => {
    test('invites at the foot of every kind of page, and says that it is not open yet', async ({ page, request }) => {
      for (const path of await onePagePerRoute(request, locale)) {
        await page.goto(path)
        const field = page.getByLabel(Newsletter.address)
        await expect(field, path).toHaveCount(1)
        await expect(field).toHaveAttribute('type', 'email')
        await expect(field).toHaveAttribute('autocomplete', 'email')
        await expect(page.getByText(Newsletter.note)).toBeVisible()
      }
    })

    for (const route of ['/newsletter', '/about', '/documents'] as const) {
      test(`answers a sign-up on ${at(route, locale)} honestly and keeps nothing`, async ({ page }) => {
        await page.goto(at(route, locale))
        await page.getByLabel(Newsletter.address).fill(ADDRESS)
        await page.getByRole('button', { name: Newsletter.button }).click()
        await expect(page.getByRole('status')).toHaveText(Newsletter.answers['opens-soon'])
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        expect(page.url()).not.toContain('ana')
        expect(kept()).toBe(0)
      })
    }

    test('can be answered with the keyboard alone', async ({ page }) => {
      await page.goto(at('/newsletter', locale))
      await page.getByLabel(Newsletter.address).focus()
      await page.keyboard.type(ADDRESS)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toHaveText(Newsletter.answers['opens-soon'])
    })

    test('does not send an address that is none', async ({ page }) => {
      await page.goto(at('/newsletter', locale))
      await page.getByLabel(Newsletter.address).fill('ana')
      await page.getByRole('button', { name: Newsletter.button }).click()
      await expect(page.getByText(Newsletter.note)).toBeVisible()
      await expect(page.locator('input:invalid')).toHaveCount(1)
    })
  })
}
