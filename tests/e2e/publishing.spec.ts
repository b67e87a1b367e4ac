import type { APIRequestContext } from '@playwright/test'
import { words } from './support/languages'
import { Newsroom } from './support/publishing'
import { expect, test } from './support/test'

/** Framework scripts would show that a visitor got a page that the cache handler never saw. */
const RUNTIME = /<script\b(?![^>]*(?:type="application\/ld\+json"|src="\/e\/))/

const REPORT = 'documente/raport-de-activitate-2020.yaml'

/** The first answer after the command ended: its status, where it leads, and its text. */
async function first(request: APIRequestContext, path: string) {
  const response = await request.get(path, { maxRedirects: 0 })
  const html = await response.text()
  expect(html, path).not.toMatch(RUNTIME)
  return { status: response.status(), location: response.headers()['location'], html }
}

/** A moment as staff would write it, by the clocks of the institution. */
function onClock(moment: Date): string {
  return moment.toLocaleString('sv-SE', { timeZone: 'Europe/Bucharest' })
}

/** Seconds from a publication to the moment that it speaks of; a publication takes about five. */
const SOON_IN_S = 20

const inSeconds = (seconds: number) => onClock(new Date(Date.now() + seconds * 1000))

test.describe('what staff publish is on the site with the next request (F-06)', () => {
  // One after the other, each from the content of the repository: publishing takes back what the test before changed.
  test.describe.configure({ mode: 'default' })
  let newsroom: Newsroom

  test.beforeEach(() => {
    newsroom = new Newsroom()
  })
  test.afterEach(() => newsroom.discard())
  test.afterAll(() => new Newsroom().close())

  test('a changed title, on every page that shows it', async ({ request }) => {
    // Somebody has asked for this part of the register before, so that it is kept.
    await request.get('/ro/documente?an=2020')
    newsroom.replace(REPORT, 'titlu: Raport de activitate 2020', 'titlu: Raportul anului 2020')
    expect(newsroom.publish()).toContain('1 modificat')
    for (const path of [
      '/ro/documente',
      '/ro/documente?an=2020',
      '/ro/documente.csv',
      '/ro/documente/raport-de-activitate-2020',
      '/ro/feed.xml',
    ])
      expect((await first(request, path)).html, path).toContain('Raportul anului 2020')
    expect((await first(request, '/en/documents')).html).not.toContain('Raportul anului')
  })

  test('a new record, at its new address; once it is removed, a page that says so', async ({ request }) => {
    newsroom.copy(REPORT, 'documente/raport-de-activitate-2016.yaml')
    newsroom.replace('documente/raport-de-activitate-2016.yaml', 'slug: raport-de-activitate-2020', 'slug: raport-2016')
    newsroom.replace('documente/raport-de-activitate-2016.yaml', 'slug: activity-report-2020', 'slug: report-2016')
    expect(newsroom.publish()).toContain('1 nou')
    expect((await first(request, '/ro/documente/raport-2016')).status).toBe(200)
    expect((await first(request, '/en/documents/report-2016')).status).toBe(200)
    expect((await first(request, '/sitemap.xml')).html).toContain('/ro/documente/raport-2016')

    newsroom.remove('documente/raport-de-activitate-2016.yaml')
    expect(newsroom.publish()).toContain('1 șters')
    for (const path of ['/ro/documente/raport-2016', '/en/documents/report-2016']) {
      const { status, html } = await first(request, path)
      expect(status).toBe(410)
      expect(html).toContain('<h1')
    }
    expect((await first(request, '/ro/documente')).html).not.toContain('raport-2016')
  })

  test('a changed address, from the old one', async ({ request }) => {
    newsroom.replace(REPORT, 'slug: raport-de-activitate-2020', 'slug: raportul-2020')
    newsroom.publish()
    const { status, location } = await first(request, '/ro/documente/raport-de-activitate-2020')
    expect([status, location]).toEqual([308, '/ro/documente/raportul-2020'])
    expect((await first(request, '/ro/documente/raportul-2020')).status).toBe(200)
  })

  test('a profile at another address, its page for paper too; and its removal (P-02)', async ({ request }) => {
    const profile = 'clustere/transilvania-creative-industries.yaml'
    const former = '/ro/clustere/clusterul-de-industrii-creative-transilvania/tipar'
    newsroom.replace(profile, 'slug: clusterul-de-industrii-creative-transilvania', 'slug: alt-cluster')
    newsroom.publish()
    const moved = await first(request, former)
    expect([moved.status, moved.location]).toEqual([308, '/ro/clustere/alt-cluster/tipar'])
    expect((await first(request, '/ro/clustere/alt-cluster/tipar')).status).toBe(200)
    newsroom.remove(profile)
    newsroom.publish()
    for (const path of [former, '/ro/clustere/alt-cluster/tipar'])
      expect((await first(request, path)).status, path).toBe(410)
  })

  test('ways to ask for an accessible format and to report a barrier, once there is somebody to ask (R-04, A-17)', async ({
    request,
  }) => {
    newsroom.replace('institutie/ccc.yaml', '\nro:\n', '\nemail: contact@example.org\n\nro:\n')
    newsroom.publish()
    for (const path of ['/ro/documente/raport-de-activitate-2019', '/en/documents/activity-report-2019']) {
      const { html } = await first(request, path)
      const mail = /href="(mailto:[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(mail).toMatch(/^mailto:contact@example\.org\?subject=.+&body=.+$/)
      expect(decodeURIComponent(mail)).toContain(path)
    }
    for (const [path, heading] of [
      ['/ro/accesibilitate', 'Semnalează o problemă'],
      ['/en/accessibility', 'Report a problem'],
    ] as const) {
      const { html } = await first(request, path)
      expect(html, path).toContain(`${heading}</h2>`)
      expect(html, path).toContain('<a href="mailto:contact@example.org">')
    }
  })

  test('that a newer edition replaces a document, on both pages (R-03)', async ({ request }) => {
    newsroom.replace(
      'documente/raport-de-activitate-2019.yaml',
      'limba: ro\n',
      'limba: ro\ninlocuit_de: raport-de-activitate-2018\n',
    )
    newsroom.publish()
    const older = await first(request, '/ro/documente/raport-de-activitate-2019')
    expect(older.html).toMatch(/ediție mai nouă: <a href="\/ro\/documente\/raport-de-activitate-2018">/)
    const newer = await first(request, '/ro/documente/raport-de-activitate-2018')
    expect(newer.html).toMatch(/Ediții mai vechi<\/h2><ul><li><a href="\/ro\/documente\/raport-de-activitate-2019">/)
  })

  test('a text when its time comes, until it is over, without another publication (E-05)', async ({ request }) => {
    const path = '/ro/documente/raport-de-activitate-2020'
    const lists = ['/ro/documente', '/sitemap.xml', '/ro/feed.xml']
    const status = async () => (await first(request, path)).status
    const listed = async () => {
      const found: boolean[] = []
      for (const list of lists) found.push((await first(request, list)).html.includes(path))
      return found
    }
    /** Publishes the text with a time that is to come, once more if the machine was held up until then. */
    const publishBefore = (field: string, isShown: boolean) =>
      expect(async () => {
        newsroom.discard()
        newsroom = new Newsroom()
        newsroom.replace(REPORT, '\nro:\n', `\nro:\n  ${field}: ${inSeconds(SOON_IN_S)}\n`)
        newsroom.publish()
        expect(await status()).toBe(isShown ? 200 : 404)
        expect(await listed()).toEqual(lists.map(() => isShown))
      }).toPass({ timeout: 120_000 })

    await publishBefore('publicat_de_la', false)
    await expect.poll(status, { timeout: 60_000 }).toBe(200)
    await expect.poll(listed).toEqual(lists.map(() => true))

    await publishBefore('publicat_pana_la', true)
    await expect.poll(status, { timeout: 60_000 }).toBe(410)
    await expect.poll(listed).toEqual(lists.map(() => false))
    expect((await first(request, '/en/documents/activity-report-2020')).status).toBe(200)
  })

  test('issues of the newsletter, in the archive and its feed, each in the language that it has', async ({
    request,
  }) => {
    const archive = { ro: '/ro/newsletter/arhiva', en: '/en/newsletter/archive' }
    expect((await first(request, archive.ro)).html).toContain(words.ro.Issues.none)
    expect((await first(request, archive.en)).html).toContain(words.en.Issues.none)
    newsroom.bring('tests/unit/fixtures/content/buletine', 'buletine')
    expect(newsroom.publish()).toContain('2 noi')
    const titles = /Știri din noiembrie[\s\S]*Știri din octombrie/
    for (const path of [archive.ro, `${archive.ro}/feed.xml`])
      expect((await first(request, path)).html, path).toMatch(titles)
    for (const path of [archive.en, `${archive.en}/feed.xml`]) {
      const { html } = await first(request, path)
      expect(html, path).toContain('News of October')
      // Its English text is a draft: the Romanian one stands in for it (L-02).
      expect(html, path).toContain('Știri din noiembrie')
      expect(html, path).not.toContain('News of November')
    }
    const issue = await first(request, `${archive.en}/october-2026`)
    expect(issue.html).toContain(`<a class="language-switch" href="${archive.ro}/octombrie-2026"`)
    const alone = await first(request, `${archive.en}/november-2026`)
    expect(alone.html).toContain('<h1 lang="ro">Știri din noiembrie')
    expect(alone.html).not.toContain('News of November')
    expect((await first(request, '/sitemap.xml')).html).toContain(`${archive.ro}/noiembrie-2026<`)
  })

  test('a narrowed list of organisations that became long, on as many pages as it needs (F-07)', async ({
    request,
  }) => {
    // A third of them have each label.
    newsroom.grow({ clusters: 27 })
    expect(newsroom.publish()).toContain('27 noi')
    for (const [locale, list, page] of [
      ['ro', '/ro/clustere/eticheta/argint', 'pagina'],
      ['en', '/en/clusters/label/silver', 'page'],
    ] as const) {
      const [head, second] = [await first(request, list), await first(request, `${list}/${page}/2`)]
      expect(head.html).toContain(`<a href="${list}/${page}/2" rel="next">`)
      expect(head.html).not.toContain('rel="prev"')
      const address = `rel="canonical" href="http://localhost:3100${list}/${page}/2"`
      for (const words of [`<a href="${list}" rel="prev">`, address, `<html lang="${locale}"`])
        expect(second.html, words).toContain(words)
      expect(second.html).not.toContain('rel="next"')
      expect((await first(request, `${list}/${page}/3`)).status).toBe(404)
      expect((await first(request, '/sitemap.xml')).html).toContain(`${list}/${page}/2<`)
    }
  })

  test('nothing, when a file has a mistake', async ({ request }) => {
    newsroom.replace('documente/raport-de-activitate-2019.yaml', 'slug: raport-de-activitate-2019', 'slug: raport-2019')
    newsroom.replace(REPORT, 'tip: raport_activitate', 'tip: raport')
    expect(() => newsroom.publish()).toThrow(/raport-de-activitate-2020\.yaml:\d+:\d+ tip/)
    expect((await first(request, '/ro/documente/raport-de-activitate-2019')).status).toBe(200)
    expect((await first(request, '/ro/documente/raport-2019')).status).toBe(404)
    expect((await first(request, '/en/documents/activity-report-2020')).status).toBe(200)
  })
})
