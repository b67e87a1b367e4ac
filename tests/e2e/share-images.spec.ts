import sharp from 'sharp'
import { type Locale, locales, words } from './support/languages'
import { at, ORIGIN, onePagePerRoute, paths } from './support/site'
import { expect, test } from './support/test'

/** The properties that networks and messengers read, by name. */
function shared(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"\/>/g)]
  return Object.fromEntries(tags.map(([, name = '', content = '']) => [name, content]))
}

test('every page names a share image, its size and its words', async ({ request }) => {
  for (const path of await paths(request)) {
    const tags = shared(await (await request.get(path)).text())
    const locale: Locale = path.startsWith('/en') ? 'en' : 'ro'
    expect(tags['og:image'], path).toMatch(new RegExp(`^${ORIGIN}/media/share-[0-9a-f]{32}\\.png$`))
    expect([tags['og:image:width'], tags['og:image:height']], path).toEqual(['1200', '630'])
    expect(tags['og:image:alt'], path).toContain(words[locale].Site.shareImage.split(' „')[0]?.split(' “')[0])
    expect(tags['og:site_name'], path).toBe(words[locale].Site.name)
    expect(tags['twitter:card'], path).toBe('summary_large_image')
    expect(tags['twitter:image'], path).toBe(tags['og:image'])
  }
})

for (const locale of locales) {
  test(`share images in ${locale} are pictures of their size, for other sites too, and not blank (S-01)`, async ({
    request,
  }) => {
    const pages = await onePagePerRoute(request, locale)
    const images = new Set(
      await Promise.all(pages.map(async (path) => shared(await (await request.get(path)).text())['og:image'] ?? '')),
    )
    // The home page's, and one for each section.
    expect(images.size).toBeGreaterThan(10)
    for (const image of images) {
      const response = await request.get(image)
      expect(response.status(), image).toBe(200)
      expect(response.headers()['content-type']).toBe('image/png')
      expect(response.headers()['cross-origin-resource-policy']).toBe('cross-origin')
      const file = sharp(await response.body())
      const { width, height } = await file.metadata()
      expect([width, height]).toEqual([1200, 630])
      // The left part holds the title: ink on paper, and the accent of the mark.
      const { channels } = await file.clone().extract({ left: 56, top: 80, width: 600, height: 500 }).stats()
      expect(Math.min(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(30)
    }
  })

  test(`two languages have two share images (${locale})`, async ({ request }) => {
    const other: Locale = locale === 'ro' ? 'en' : 'ro'
    const image = async (one: Locale) => shared(await (await request.get(at('/about', one))).text())['og:image']
    expect(await image(locale)).not.toBe(await image(other))
  })
}

test('other pictures stay for this site alone (S-01)', async ({ request }) => {
  const [picture = ''] = /\/media\/[0-9a-f]{32}\.svg/.exec(await (await request.get(at('/gallery', 'ro'))).text()) ?? []
  expect((await request.get(picture)).headers()['cross-origin-resource-policy']).toBe('same-origin')
})
