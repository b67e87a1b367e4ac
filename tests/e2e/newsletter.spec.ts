import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { FORM_VERSION } from '../../lib/newsletter/fields'
import { bilingual, record } from './support/content'
import { sendUnchecked } from './support/form'
import { locales, words } from './support/languages'
import { at, onePagePerRoute } from './support/site'
import { evidenceOf } from './support/subscribers'
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

const privacy = record('pagini-legale/privacy', z.object({ versiune: z.string() }))

/** CSS pixels of the least height of anything to press. */
const TARGET_IN_PX = 44

/** How the evidence names the browsers of the tests. */
const FAMILIES = { chromium: 'Chrome', firefox: 'Firefox', webkit: 'Safari' }

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
        // What keeps programs of passwords from filling in the trap (N-20).
        const trap = form(page).getByLabel(Newsletter.trap)
        await expect(trap).toHaveAttribute('autocomplete', 'off')
        await expect(trap).toHaveAttribute('tabindex', '-1')
        await expect(trap).not.toHaveAttribute('name', /mail|name|url/)
      }
    })

    for (const width of [360, 1280]) {
      test(`has nothing to press that is too small, at ${width} px (N-39)`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 })
        for (const route of ['/newsletter', '/about', '/newsletter/preferences'] as const) {
          await page.goto(at(route, locale))
          // The box is pressed by its label as well, which is around it.
          const small = await form(page)
            .locator('> input:not([type=hidden]), > button, > .sign-up-consent, a')
            .evaluateAll((parts, least) => {
              const boxes = parts.map((part) => part.getBoundingClientRect())
              return [boxes.length, ...boxes.map(({ height }) => height).filter((height) => height < least)]
            }, TARGET_IN_PX)
          expect(small, route).toEqual([route === '/newsletter/preferences' ? 2 : 4])
        }
      })
    }

    for (const route of ['/newsletter', '/about', '/documents'] as const) {
      test(`takes a sign-up on ${at(route, locale)}, and says to look into the mail (N-23)`, async ({
        page,
        browserName,
      }) => {
        const address = anyAddress()
        await page.goto(at(route, locale))
        await page.getByLabel(Newsletter.address).fill(address)
        await page.getByRole('checkbox').check()
        const label = form(page).locator('label', { has: page.getByRole('checkbox') })
        const shown = (await label.textContent()) ?? ''
        await page.getByRole('button', { name: Newsletter.button }).click()
        await expect(page).toHaveURL(at('/newsletter/check-your-mail', locale))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(Newsletter.checkYourMail.title)
        await expect(page.getByRole('status')).toContainText(Newsletter.checkYourMail.late)
        await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
        expect(keptOf(address)).toEqual([{ locale, page: at(route, locale), mails: ['confirm'] }])
        expect(await evidenceOf(address)).toMatchObject([
          {
            event: 'requested',
            locale,
            page: at(route, locale),
            method: 'form',
            consentHash: createHash('sha256').update(shown).digest('hex'),
            privacyVersion: privacy.versiune,
            formVersion: FORM_VERSION,
            browser: FAMILIES[browserName],
          },
        ])
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
      await page.getByLabel(Newsletter.address).fill('"ana" <ana@example.org>')
      await sendUnchecked(page, locale)
      await expect(page).toHaveURL(at('/newsletter', locale))
      const field = page.getByLabel(Newsletter.address)
      await expect(field).toHaveValue('"ana" <ana@example.org>')
      await expect(field).toBeFocused()
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(Newsletter.addressWrong)
      const box = page.getByRole('checkbox', { name: consent })
      await expect(box).toHaveAccessibleDescription(Newsletter.consentMissing)

      await field.fill(address)
      await sendUnchecked(page, locale)
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
