import { foreignWords } from './support/foreign-words'
import { words } from './support/languages'
import { factsOf } from './support/links'
import { Newsroom } from './support/publishing'
import { expect, test } from './support/test'

const REPORT = 'documente/raport-de-activitate-2020.yaml'
const CLUSTER = 'clustere/transilvania-creative-industries.yaml'

/** A record in Romanian only, and one in English only, with where each stands in the language that it does not have. */
const halves = [
  {
    what: 'a document in Romanian only',
    locale: 'en',
    original: 'ro',
    path: '/en/documents/activity-report-2020',
    source: '/ro/documente/raport-de-activitate-2020',
    list: '/en/documents',
    title: 'Raport de activitate 2020',
  },
  {
    what: 'a profile in English only',
    locale: 'ro',
    original: 'en',
    path: '/ro/clustere/clusterul-de-industrii-creative-transilvania',
    source: '/en/clusters/transilvania-creative-industries-cluster',
    list: '/ro/clustere',
    title: 'Transilvania Creative Industries Cluster',
  },
] as const

test.describe
  .serial('a record in one language stands in for the other, and says so (L-02)', () => {
    let newsroom: Newsroom

    test.beforeAll(() => {
      newsroom = new Newsroom()
      newsroom.makeDraft(REPORT, 'en')
      newsroom.makeDraft(CLUSTER, 'ro')
      expect(newsroom.publish()).toContain('2 modificate')
    })

    test.afterAll(() => {
      newsroom.close()
    })

    for (const { what, locale, original, path, source, list, title } of halves) {
      test(what, async ({ page, request }) => {
        await page.goto(path)
        const main = page.getByRole('main')
        await expect(main.getByRole('heading', { level: 1, name: title })).toHaveAttribute('lang', original)
        await expect(main.getByText(words[locale].OnlyIn.notice[original])).toBeVisible()
        expect(await foreignWords(page, locale)).toEqual([])

        const { canonical, alternates } = await factsOf(page)
        expect(canonical.map((url) => new URL(url).pathname)).toEqual([source])
        expect(Object.keys(alternates).sort()).toEqual([original, 'x-default'])
        const sitemap = await (await request.get('/sitemap.xml')).text()
        expect(sitemap).toContain(`${source}<`)
        expect(sitemap).not.toContain(`${path}<`)

        await page.goto(list)
        const entry = page.getByRole('link', { name: title })
        await expect(entry).toHaveAttribute('href', path)
        await expect(page.locator(`[lang=${original}]`, { hasText: title }).first()).toBeVisible()
        await expect(page.getByRole('main').getByText(words[locale].OnlyIn.notice[original])).toBeVisible()

        await page.goto(source)
        expect(Object.keys((await factsOf(page)).alternates).sort()).toEqual([original, 'x-default'])
        await expect(page.getByText(words[original].OnlyIn.notice[original])).toHaveCount(0)
        await page.getByRole('banner').locator(`a[lang=${locale}]`).first().click()
        await expect(page).toHaveURL(path)
      })
    }
  })
