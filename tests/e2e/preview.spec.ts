import { Preview } from './support/preview'
import { Newsroom } from './support/publishing'
import { expect, test } from './support/test'

const REPORT = 'documente/raport-de-activitate-2019.yaml'
const PATH = '/ro/documente/raport-de-activitate-2019'

test.use({ expectedComplaints: [/status of 401/] })

test.describe
  .serial('the preview shows drafts at their addresses, to staff alone (E-06)', () => {
    let newsroom: Newsroom
    let preview: Preview

    test.beforeAll(async () => {
      newsroom = new Newsroom()
      newsroom.makeDraft(REPORT, 'ro')
      newsroom.makeDraft(REPORT, 'en')
      newsroom.replace(REPORT, 'titlu: Raport de activitate 2019', 'titlu: Raportul de probă')
      preview = await Preview.of(newsroom.contentDir)
    })

    test.afterAll(async () => {
      await preview.close()
      newsroom.discard()
    })

    const at = (path: string) => new URL(path, preview.address).href

    test('nobody gets in without the key', async ({ request }) => {
      for (const headers of [{}, { Cookie: 'preview=wrong' }, { Authorization: 'Bearer wrong' }]) {
        for (const path of [PATH, '/preview/board', '/media/x.svg', '/preview/news']) {
          const response = await request.get(at(path), { headers })
          expect(response.status(), path).toBe(401)
          expect(response.headers()['x-robots-tag']).toContain('noindex')
          expect(await response.text()).not.toContain('Raportul')
        }
      }
    })

    test('a draft is there with a banner, out of search engines and caches; a saved file refreshes the open page', async ({
      page,
      request,
    }, { annotations }) => {
      await page.goto(preview.address)
      await expect(page).toHaveURL(at('/ro'))
      const response = await page.goto(at(PATH))
      expect(response?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
      await expect(page.getByRole('note')).toContainText('Previzualizare')
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText('Raportul de probă')
      expect(await (await request.get(PATH)).text()).not.toContain('Raportul de probă')

      newsroom.replace(REPORT, 'titlu: Raportul de probă', 'titlu: Raportul salvat')
      const saved = Date.now()
      await expect(heading).toHaveText('Raportul salvat', { timeout: 15_000 })
      annotations.push({ type: 'refresh', description: `${Date.now() - saved} ms after the file was saved` })
    })

    test('a mistake is told in the banner, and the last good page stays (E-03)', async ({ page }) => {
      await page.goto(preview.address)
      await page.goto(at(PATH))
      newsroom.replace(REPORT, 'tip: raport_activitate', 'tip: raport')
      await expect(page.getByRole('note')).toContainText('raport-de-activitate-2019.yaml:', { timeout: 15_000 })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Raportul salvat')
      newsroom.replace(REPORT, 'tip: raport', 'tip: raport_activitate')
      await expect(page.getByRole('note')).not.toContainText('raport-de-activitate-2019.yaml:', { timeout: 15_000 })
    })

    test('the board of translations is a page of it (E-07)', async ({ page }) => {
      await page.goto(preview.address)
      await page.goto(at('/preview/board'))
      await expect(page.getByRole('row', { name: /raport-de-activitate-2019.*titlu/ })).toContainText('ciornă')
    })
  })
