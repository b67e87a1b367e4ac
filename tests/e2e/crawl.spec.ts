import type { Page } from '@playwright/test'
import { locales } from './support/languages'
import { factsOf, type PageFacts } from './support/links'
import { localeOf, ORIGIN, sitemap } from './support/site'
import { expect, test } from './support/test'

/** Every page that links lead to from the two home pages, by its address. */
async function crawl(page: Page): Promise<Map<string, PageFacts>> {
  const pages = new Map<string, PageFacts>()
  const queue = locales.map((locale) => `${ORIGIN}/${locale}`)
  for (let url = queue.shift(); url; url = queue.shift()) {
    if (pages.has(url)) continue
    const response = await page.goto(url)
    expect(`${response?.status()} ${page.url()}`, 'a page that a link leads to').toBe(`200 ${url}`)
    const facts = await factsOf(page)
    pages.set(url, facts)
    queue.push(...facts.links.map(withoutFragment).filter(isPage))
  }
  return pages
}

const withoutFragment = (url: string) => url.split('#')[0] ?? url
const isInternal = (url: string) => url.startsWith(`${ORIGIN}/`)
/** Not feeds and data, and not the parts of a page that its address may ask for, or the same for paper. */
const isPage = (url: string) =>
  isInternal(url) && localeOf(new URL(url).pathname) !== undefined && !/\.(xml|csv|json)$|\/(tipar|print)$|\?/.test(url)

test('every link of the site leads somewhere, and every page is one that it should be', async ({ page, request }) => {
  const pages = await crawl(page)
  const listed = await sitemap(request)

  await test.step('the crawl meets every page of the sitemap, and no other', () => {
    expect([...pages.keys()].sort()).toEqual(listed.map(({ url }) => url).sort())
  })

  await test.step('every other address of the site answers 200 without a redirect', async () => {
    const others = new Set([...pages.values()].flatMap(({ links }) => links.map(withoutFragment)).filter(isInternal))
    const checked = [...others].filter((url) => !pages.has(url))
    expect(checked.length).toBeGreaterThan(10)
    const answers = await Promise.all(
      checked.map(async (url) => `${(await request.get(url, { maxRedirects: 0 })).status()} ${url}`),
    )
    expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([])
  })

  await test.step('every fragment is a place on its page', () => {
    const broken = [...pages].flatMap(([from, { links }]) =>
      links
        .filter((link) => isInternal(link) && link.includes('#'))
        .flatMap((link) => {
          const [url = '', fragment = ''] = link.split('#')
          return pages.get(url)?.ids.includes(decodeURIComponent(fragment)) ? [] : [`${from} -> ${link}`]
        }),
    )
    expect(broken).toEqual([])
  })

  await test.step('canonical and alternate addresses are absolute, mutual and the same as the sitemap’s', () => {
    for (const { url, alternates } of listed) {
      const facts = pages.get(url)
      expect(facts?.canonical, url).toEqual([url])
      expect(facts?.alternates, url).toEqual(alternates)
      expect(Object.keys(alternates).sort(), url).toEqual(['en', 'ro', 'x-default'])
      expect(alternates[localeOf(new URL(url).pathname) ?? ''], url).toBe(url)
      expect(alternates['x-default'], url).toBe(alternates['ro'])
      for (const other of Object.values(alternates)) expect(pages.get(other)?.alternates, other).toEqual(alternates)
    }
  })

  await test.step('titles are unique within a language', () => {
    const titles = [...pages].map(([url, { title }]) => `${localeOf(new URL(url).pathname)} ${title}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  for (const [url, { headings, landmarks, ids, lang }] of pages) {
    expect(lang, url).toBe(localeOf(new URL(url).pathname))
    expect(
      headings.filter((level) => level === 1),
      `one h1 on ${url}`,
    ).toHaveLength(1)
    expect(
      headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1),
      `no skipped level on ${url}`,
    ).toEqual([])
    expect(landmarks, url).toMatchObject({ header: 1, main: 1, footer: 1 })
    expect(landmarks.nav, url).toBeGreaterThan(1)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      `ids twice on ${url}`,
    ).toEqual([])
  }
})
