import { z } from 'zod'
import { bilingual, record, section } from './support/content'
import { locales, words } from './support/languages'
import { at, ORIGIN } from './support/site'
import { expect, test } from './support/test'

const text = z.string()
const profile = record(
  'clustere/transilvania-creative-industries',
  bilingual({ slug: text, nume: text, rezumat: text, liste: z.record(text, z.array(z.unknown())) }),
)

const breadcrumbList = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(z.object({ '@type': z.literal('ListItem'), position: z.number(), name: text, item: text })),
})

for (const locale of locales) {
  const { Cluster, ClusterFilters, Breadcrumbs, Refused } = words[locale]
  const { slug, nume, rezumat, liste } = profile[locale]
  const list = at('/clusters', locale)
  const address = `${list}/${slug}`

  test.describe(`a cluster organisation in ${locale}`, () => {
    test('is found in the list', async ({ page }) => {
      await page.goto(list)
      await page.getByRole('main').getByRole('link', { name: nume }).click()
      await expect(page).toHaveURL(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(nume)
      await expect(page.getByText(rezumat, { exact: true })).toBeVisible()
    })

    test('says where in the site it is, to people and to machines alike (R-31)', async ({ page }) => {
      await page.goto(address)
      const steps = [
        { name: Breadcrumbs.home, path: at('/', locale) },
        { name: section('clusters')[locale].titlu, path: list },
        { name: nume, path: address },
      ]
      const trail = page.getByRole('navigation', { name: Breadcrumbs.label })
      await expect(trail.locator('ol > li')).toHaveText(steps.map(({ name }) => name))
      await expect(trail.locator('[aria-current=page]')).toHaveText(nume)
      const links = await trail.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(links).toEqual(steps.slice(0, -1).map(({ path }) => path))

      const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
      const parsed = blocks.map((block) => breadcrumbList.safeParse(JSON.parse(block))).find(({ success }) => success)
      expect(parsed?.data?.itemListElement.map(({ position, name, item }) => ({ position, name, item }))).toEqual(
        steps.map(({ name, path }, index) => ({ position: index + 1, name, item: ORIGIN + path })),
      )
    })

    test('has its groups as sections, each with its heading and the link to it', async ({ page }) => {
      await page.goto(address)
      const links = page.getByRole('navigation', { name: Cluster.tabs }).getByRole('link')
      const names = Object.values(Cluster.groups)
      await expect(links).toHaveText(names)
      for (const [index, name] of names.entries()) {
        const href = (await links.nth(index).getAttribute('href')) ?? ''
        const group = page.locator(`section[id="${href.slice(1)}"]`)
        await expect(group.getByRole('heading', { level: 2, name, exact: true })).toHaveCount(1)
        expect(await group.locator('dt').count()).toBeGreaterThan(0)
      }
    })

    test('shows no label without a value', async ({ page }) => {
      await page.goto(address)
      const fields = page.getByRole('main').locator('section dl > div')
      const shown = await fields.evaluateAll((all) =>
        all.map((field) => [
          field.querySelector('dt')?.textContent ?? '',
          field.querySelector('dd')?.textContent?.trim() ?? '',
        ]),
      )
      expect(shown.filter(([label, value]) => !label || !value)).toEqual([])
      const labels = shown.map(([label]) => label)
      for (const known of ['establishedOn', 'foundingMembers', 'sectoralIndustries', 'whyCooperate'] as const) {
        expect(labels).toContain(Cluster.fields[known])
      }
      for (const unknown of ['totalMembers', 'languages', 'fundedProgrammes', 'majorPlayers'] as const) {
        expect(labels).not.toContain(Cluster.fields[unknown])
      }
    })

    test('lists all that its source lists', async ({ page }) => {
      await page.goto(address)
      const items = Object.values(liste).reduce((sum, entries) => sum + entries.length, 0)
      expect(await page.getByRole('main').locator('dd > ul > li').count()).toBeGreaterThanOrEqual(items)
      await expect(page.locator('dd time[datetime="2016-10-03"]')).toHaveCount(1)
    })

    test('is found by its industry and by its label, with plain links and counts (R-30)', async ({ page }) => {
      await page.goto(list)
      const filters = page.getByRole('navigation', { name: ClusterFilters.label })
      const industries = (liste['industrii'] ?? []).map((entry) => `${entry} (1)`)
      const choices = [...industries.sort(new Intl.Collator(locale).compare), `${ClusterFilters.levels.bronze} (1)`]
      await expect(filters.getByRole('link')).toHaveText(choices)
      for (const choice of choices) {
        await page.goto(list)
        await filters.getByRole('link', { name: choice }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(choice.replace(' (1)', ''))
        await expect(filters.locator('[aria-current=page]')).toHaveText(choice)
        await expect(page.getByRole('heading', { level: 2, name: nume })).toBeVisible()
        await filters.getByRole('link', { name: ClusterFilters.all }).click()
        await expect(page).toHaveURL(list)
      }
    })

    test('is not where nobody has the value', async ({ request }) => {
      for (const path of [`/sector/nimic`, `/${{ ro: 'eticheta', en: 'label' }[locale]}/platina`, `/sector/%00`]) {
        const answer = await request.get(list + path)
        expect(answer.status()).toBe(404)
        expect(await answer.text()).toContain(Refused.missing.title)
      }
    })
  })
}
