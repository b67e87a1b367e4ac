import Database from 'better-sqlite3'
import { z } from 'zod'
import { bilingual, record } from './support/content'
import { locales, words } from './support/languages'
import { at, onePagePerRoute } from './support/site'
import { expect, type Page, test } from './support/test'

/** What the store of the server under test holds of an address. */
function keptOf(address: string): { locale: string; page: string; mails: string[] }[] {
  const database = new Database('data/e2e/site.db', { readonly: true })
  const rows = database
    .prepare(
      `SELECT r.locale, r.page, json_group_array(o.template) AS mails FROM "SubscriptionRequest" r
       LEFT JOIN "OutboxMessage" o ON o.requestId = r.id WHERE r.email = ? GROUP BY r.id`,
    )
    .all(address)
  database.close()
  const row = z.object({
    locale: z.string(),
    page: z.string(),
    mails: z.string().transform((json) => JSON.parse(json)),
  })
  return z.array(row).parse(rows)
}

const anyAddress = () => `ana.${crypto.randomUUID()}@example.org`

const agreed = record('acorduri/newsletter-1', bilingual({ text: z.string() }))

const form = (page: Page) => page.locator('.sign-up')

for (const locale of locales) {
  const { Newsletter } = words[locale]
  const consent = agreed[locale].text

  test.describe(`the newsletter in ${locale}`, () => {
    test('invites at the foot of every kind of page, with a box that nobody ticked (N-25, N-39)', async ({
      page,
      request,
    }) => {
      // The page on which subscribers ask for their link has a form of its own.
      const all = await onePagePerRoute(request, locale)
      for (const path of all.filter((one) => one !== at('/newsletter/preferences', locale))) {
        await page.goto(path)
        const field = page.getByLabel(Newsletter.address)
        await expect(field, path).toHaveCount(1)
        await expect(field).toHaveAttribute('type', 'email')
        await expect(field).toHaveAttribute('autocomplete', 'email')
        await expect(field).toHaveAttribute('inputmode', 'email')
        // The label is the text that the evidence names, word for word (N-23).
        const box = page.getByRole('checkbox', { name: consent, exact: true })
        await expect(box, path).not.toBeChecked()
        await expect(box).toHaveAttribute('required')
        await expect(form(page).getByRole('link', { name: Newsletter.privacy })).toHaveAttribute(
          'href',
          at('/privacy', locale),
        )
      }
    })

    for (const route of ['/newsletter', '/about', '/documents'] as const) {
      test(`takes a sign-up on ${at(route, locale)}, and says to look into the mail`, async ({ page }) => {
        const address = anyAddress()
        await page.goto(at(route, locale))
        await page.getByLabel(Newsletter.address).fill(address)
        await page.getByRole('checkbox').check()
        await page.getByRole('button', { name: Newsletter.button }).click()
        await expect(page).toHaveURL(at('/newsletter/check-your-mail', locale))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(Newsletter.checkYourMail.title)
        await expect(page.getByRole('status')).toContainText(Newsletter.checkYourMail.late)
        await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
        expect(keptOf(address)).toEqual([{ locale, page: at(route, locale), mails: ['confirm'] }])
      })
    }

    test('can be asked for with the keyboard alone', async ({ page }) => {
      const address = anyAddress()
      await page.goto(at('/newsletter', locale))
      await page.getByLabel(Newsletter.address).focus()
      await page.keyboard.type(address)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(at('/newsletter/check-your-mail', locale))
      expect(keptOf(address)).toHaveLength(1)
    })

    test('does not send an address that is none, nor a form without consent', async ({ page }) => {
      await page.goto(at('/newsletter', locale))
      await page.getByLabel(Newsletter.address).fill('ana')
      await page.getByRole('button', { name: Newsletter.button }).click()
      await expect(page).toHaveURL(at('/newsletter', locale))
      await expect(page.locator('input:invalid')).toHaveCount(2)
    })

    test('shows what is to be mended beside what was typed, again and again (N-39)', async ({ page }) => {
      const address = anyAddress()
      await page.goto(at('/about', locale))
      // As a browser would that checks nothing itself.
      await page.locator('.sign-up [required]').evaluateAll((fields) => {
        for (const field of fields) {
          field.removeAttribute('required')
          field.setAttribute('type', field.getAttribute('type') === 'email' ? 'text' : 'checkbox')
        }
      })
      await page.getByLabel(Newsletter.address).fill('"ana" <ana@example.org>')
      await page.getByRole('button', { name: Newsletter.button }).click()
      await expect(page).toHaveURL(at('/newsletter', locale))
      const field = page.getByLabel(Newsletter.address)
      await expect(field).toHaveValue('"ana" <ana@example.org>')
      await expect(field).toBeFocused()
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(Newsletter.addressWrong)
      const box = page.getByRole('checkbox', { name: consent })
      await expect(box).toHaveAccessibleDescription(Newsletter.consentMissing)

      await page.locator('.sign-up').evaluate((element: HTMLFormElement) => element.setAttribute('novalidate', ''))
      await field.fill(address)
      await page.getByRole('button', { name: Newsletter.button }).click()
      await expect(box).toBeFocused()
      await expect(field).toHaveValue(address)
      await expect(field).not.toHaveAttribute('aria-invalid')
      expect(keptOf(address)).toEqual([])

      await box.check()
      await page.getByRole('button', { name: Newsletter.button }).click()
      await expect(page).toHaveURL(at('/newsletter/check-your-mail', locale))
      expect(keptOf(address)).toEqual([{ locale, page: at('/newsletter', locale), mails: ['confirm'] }])
    })
  })
}
