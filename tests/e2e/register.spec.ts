import type { Page } from '@playwright/test'
import { wordOf } from '../../lib/register'
import { type Locale, locales, ownName, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const names = {
  ro: { year: 'an', type: 'tip', language: 'limba', order: 'ordine', page: 'pagina' },
  en: { year: 'year', type: 'type', language: 'language', order: 'order', page: 'page' },
}

const rows = (page: Page) => page.getByRole('main').getByRole('rowheader')

function query(locale: Locale, values: Partial<Record<keyof (typeof names)['ro'], string>>): string {
  return Object.entries(names[locale])
    .flatMap(([key, name]) =>
      Object.entries(values).flatMap(([one, value]) => (one === key ? [`${name}=${value}`] : [])),
    )
    .join('&')
}

for (const locale of locales) {
  const { Register, Refused } = words[locale]
  const register = at('/documents', locale)
  const report = wordOf('activity-report', locale)
  const plan = wordOf('activity-plan', locale)

  test.describe(`the register in ${locale} (R-02)`, () => {
    test('is narrowed by links, each with how many there are; back leads back', async ({ page }) => {
      await page.goto(register)
      const all = await rows(page).count()
      const browse = page.getByRole('navigation', { name: Register.browse.title })
      await browse.getByRole('link', { name: `${Register.types['activity-report']} (4)` }).click()
      await expect(page).toHaveURL(`${register}?${query(locale, { type: report })}`)
      await expect(rows(page)).toHaveCount(4)
      await browse.getByRole('link', { name: '2020 (1)' }).click()
      await expect(page).toHaveURL(`${register}?${query(locale, { year: '2020', type: report })}`)
      await expect(rows(page)).toHaveCount(1)
      await expect(page).toHaveTitle(new RegExp(`2020, ${Register.types['activity-report']}`))
      await page.goBack()
      await expect(rows(page)).toHaveCount(4)
      await page.goBack()
      await expect(rows(page)).toHaveCount(all)
    })

    test('keeps its filters when display preferences are chosen on it', async ({ page }) => {
      const asked = `${register}?${query(locale, { year: '2020', order: wordOf('oldest', locale) })}`
      await page.goto(asked)
      const { Preferences } = words[locale]
      await page.getByRole('button', { name: Preferences.title, exact: true }).click()
      const panel = page.getByRole('dialog', { name: Preferences.title })
      await panel.getByRole('button', { name: Preferences.words.grey }).click()
      await expect.poll(async () => (await page.context().cookies()).map(({ value }) => value)).toEqual(['grey'])
      await expect(page).toHaveURL(asked)
      await expect(rows(page)).toHaveCount(2)
    })

    test('is narrowed by a form, whose answer is an address without empty words', async ({ page }) => {
      await page.goto(register)
      const form = page.getByRole('form', { name: Register.filters.label })
      await form.getByLabel(Register.filters.year).selectOption('2020 (2)')
      await form.getByLabel(Register.filters.type).selectOption({ label: `${Register.types['activity-plan']} (2)` })
      await form.getByLabel(Register.filters.order).selectOption(Register.orders.oldest)
      await form.getByRole('button').click()
      const asked = query(locale, { year: '2020', type: plan, order: wordOf('oldest', locale) })
      await expect(page).toHaveURL(`${register}?${asked}`)
      await expect(rows(page)).toHaveCount(1)
      await expect(form.getByLabel(Register.filters.year)).toHaveValue('2020')
      await expect(form.getByLabel(Register.filters.type)).toHaveValue(plan)
      await expect(page.getByRole('table', { name: Register.captions.oldest })).toBeVisible()
    })

    test('lets go of one filter, or of all', async ({ page }) => {
      await page.goto(`${register}?${query(locale, { year: '2020', type: report })}`)
      const without = Register.filters.remove.replace('{value}', '2020')
      await page.getByRole('link', { name: without }).click()
      await expect(page).toHaveURL(`${register}?${query(locale, { type: report })}`)
      await page.getByRole('main').getByRole('link', { name: Register.filters.clear }).click()
      await expect(page).toHaveURL(register)
    })

    test('keeps its filters in the other language', async ({ page }) => {
      const other = locale === 'ro' ? 'en' : 'ro'
      await page.goto(`${register}?${query(locale, { year: '2020', type: plan })}`)
      await page.getByRole('banner').getByRole('link', { name: ownName[other], exact: true }).click()
      const asked = query(other, { year: '2020', type: wordOf('activity-plan', other) })
      await expect(page).toHaveURL(`${at('/documents', other)}?${asked}`)
      await expect(rows(page)).toHaveCount(1)
    })

    test('shows the oldest first when asked to', async ({ page }) => {
      await page.goto(`${register}?${query(locale, { order: wordOf('oldest', locale) })}`)
      const years = await page.locator('.register tbody time').allTextContents()
      const numbers = years.map((text) => /\d{4}/.exec(text)?.[0] ?? '')
      expect(numbers).toEqual([...numbers].sort())
    })

    test('shows the titles by the alphabet when asked to, by a link or the form', async ({ page }) => {
      const asked = `${register}?${query(locale, { order: wordOf('title', locale) })}`
      await page.goto(register)
      await page.getByRole('navigation', { name: Register.browse.title }).getByText(Register.orders.title).click()
      await expect(page).toHaveURL(asked)
      await expect(page.getByRole('table', { name: Register.captions.title })).toBeVisible()
      const titles = await rows(page).allTextContents()
      expect(titles.length).toBeGreaterThan(5)
      expect(titles).toEqual(titles.toSorted(new Intl.Collator(locale, { numeric: true }).compare))
      await page.goto(register)
      const form = page.getByRole('form', { name: Register.filters.label })
      await form.getByLabel(Register.filters.order).selectOption(Register.orders.title)
      await form.getByRole('button').click()
      await expect(page).toHaveURL(asked)
      await expect(form.getByLabel(Register.filters.order)).toHaveValue(wordOf('title', locale))
    })

    test('says so when nothing matches, and keeps what was chosen', async ({ page }) => {
      await page.goto(`${register}?${query(locale, { year: '2017', type: plan })}`)
      await expect(page.getByRole('main').getByText(Register.none)).toBeVisible()
      await expect(page.getByLabel(Register.filters.year)).toHaveValue('2017')
    })

    test('is an ordinary page: no framework, one policy, not for search engines', async ({ request }) => {
      for (let round = 0; round < 2; round++) {
        const response = await request.get(
          `${register}?${query(locale, { language: 'en', order: wordOf('oldest', locale) })}`,
        )
        expect(response.status()).toBe(200)
        const html = await response.text()
        expect(html).not.toMatch(/<script\b(?![^>]*(?:type="application\/ld\+json"|src="\/e\/))/)
        expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
        expect(response.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
      }
    })
  })

  test.describe(`wrong filters in ${locale}`, () => {
    test.use({ expectedComplaints: [/404/] })

    for (const wrong of [
      '{year}=1066',
      '{year}=mai',
      '{type}=altceva',
      '{language}=hu',
      '{order}=x',
      '{page}=0',
      '{page}=99',
    ])
      test(`${wrong} gets a page that says so`, async ({ page }) => {
        const asked = wrong.replace(
          /\{(year|type|language|order|page)\}/,
          (_, name: keyof (typeof names)['ro']) => names[locale][name],
        )
        const response = await page.goto(`${register}?${asked}`)
        expect(response?.status()).toBe(404)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(Refused.unmatched.title)
        await expect(page.getByRole('main').locator(`a[href="${register}"]`)).toBeVisible()
      })
  })

  test(`the register in ${locale} can be taken away as data (R-05)`, async ({ page, request }) => {
    await page.goto(register)
    const csv = await request.get(
      (await page.getByRole('link', { name: Register.data.csv }).getAttribute('href')) ?? '',
    )
    expect(csv.headers()['content-type']).toContain('text/csv')
    const lines = (await csv.text()).trim().split('\r\n')
    const { title, sha256 } = Register.data.columns
    expect(lines[0]).toMatch(new RegExp(`^\uFEFF?${title},.*,${sha256}$`))
    const json = await request.get(
      (await page.getByRole('link', { name: Register.data.json }).getAttribute('href')) ?? '',
    )
    const data: { documents: Array<{ copies: unknown[] }> } = await json.json()
    expect(data.documents).toHaveLength(await rows(page).count())
    expect(lines.length - 1).toBe(data.documents.flatMap(({ copies }) => copies).length)
  })
}
