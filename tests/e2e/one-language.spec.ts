import { z } from 'zod'
import { feedAddress } from '../../i18n/addresses'
import { axe, loadAxe } from './support/axe'
import { foreignWords } from './support/foreign-words'
import { words } from './support/languages'
import { factsOf } from './support/links'
import { Newsroom } from './support/publishing'
import { expect, test } from './support/test'

const register = z.object({ documents: z.array(z.object({ title: z.string(), language: z.string() })) })

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
  {
    what: 'an issue of the newsletter in Romanian only',
    locale: 'en',
    original: 'ro',
    path: '/en/newsletter/archive/november-2026',
    source: '/ro/newsletter/arhiva/noiembrie-2026',
    list: '/en/newsletter/archive',
    title: 'Știri din noiembrie',
  },
] as const

test.describe
  .serial('a record in one language stands in for the other, and says so (L-02)', () => {
    let newsroom: Newsroom

    test.beforeAll(() => {
      newsroom = new Newsroom()
      newsroom.makeDraft(REPORT, 'en')
      newsroom.makeDraft(CLUSTER, 'ro')
      newsroom.bring('tests/unit/fixtures/content/buletine', 'buletine')
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
        // The window's title names the record, and programs that speak it know of no language but the page's.
        const inWindow = await page.title()
        expect((await foreignWords(page, locale)).filter((text) => text !== inWindow)).toEqual([])

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
        await loadAxe(page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          expect(await axe(page), colorScheme).toEqual([])
        }

        await page.goto(source)
        expect(Object.keys((await factsOf(page)).alternates).sort()).toEqual([original, 'x-default'])
        await expect(page.getByText(words[original].OnlyIn.notice[original])).toHaveCount(0)
        await page.getByRole('banner').locator(`a[lang=${locale}]`).first().click()
        await expect(page).toHaveURL(path)
      })
    }

    test('what is made for programs says the language of each text', async ({ request }) => {
      const read = async (path: string) => (await request.get(path)).text()
      const entries = [
        ...(await read('/en/feed.xml')).split('<entry'),
        ...(await read(feedAddress('en'))).split('<entry'),
      ]
      for (const title of ['Raport de activitate 2020', 'Știri din noiembrie'])
        expect(entries.find((entry) => entry.includes(title))).toMatch(/^ xml:lang="ro">/)
      expect(entries.find((entry) => entry.includes('News of October'))).toMatch(/^ xml:lang="en">/)

      const { documents } = register.parse(JSON.parse(await read('/en/documents.json')))
      const languages = new Map(documents.map(({ title, language }) => [title, language]))
      expect(languages.get('Raport de activitate 2020')).toBe('ro')
      expect(new Set(languages.values())).toEqual(new Set(['ro', 'en']))

      const [heading = '', ...rows] = (await read('/en/documents.csv')).split('\r\n')
      const column = heading.split(',').indexOf(words.en.Register.data.columns.words)
      const report = rows.filter((row) => row.startsWith('Raport de activitate 2020,'))
      expect(new Set(report.map((row) => row.split(',')[column]))).toEqual(new Set(['ro']))
    })
  })
