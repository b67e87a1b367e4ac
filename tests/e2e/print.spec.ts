import { z } from 'zod'
import { bilingual, records } from './support/content'
import { locales, words } from './support/languages'
import { at } from './support/site'
import { expect, test } from './support/test'

const clusters = records('clustere', bilingual({ nume: z.string(), slug: z.string() }))

for (const locale of locales) {
  const { Print, Cluster } = words[locale]

  test(`"${Print.button}" prints, or says how, in ${locale} (P-01)`, async ({ page, javaScriptEnabled }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    for (const route of ['/about', '/achievements', '/documents', '/privacy', '/newsletter'] as const) {
      await page.goto(at(route, locale))
      const help = page.getByText(Print.help)
      await expect(help).toBeHidden()
      await page.getByRole('button', { name: Print.button }).click()
      if (javaScriptEnabled) await expect(page.locator('html')).toHaveAttribute('data-printed')
      else await expect(help).toBeVisible()
    }
  })

  test(`a profile has a printer-friendly version in ${locale} (P-02)`, async ({ page, request }) => {
    for (const cluster of clusters) {
      const profile = `${at('/clusters', locale)}/${cluster[locale].slug}`
      await page.goto(profile)
      const groups = await page.locator('.profile').textContent()
      await page.getByRole('link', { name: Cluster.print }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(cluster[locale].nume)
      await expect(page.locator('.profile')).toHaveText(groups ?? 'no profile')
      await expect(page.getByRole('navigation')).toHaveCount(0)
      await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', /noindex/)
      await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${profile}$`))
      await page.getByRole('link', { name: Cluster.back }).click()
      await expect(page).toHaveURL(profile)
    }
    const nobody = at('/clusters/[slug]/print', locale, { slug: 'nimic' })
    expect((await request.get(nobody)).status()).toBe(404)
  })
}
