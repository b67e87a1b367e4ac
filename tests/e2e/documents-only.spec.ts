import { gzipSync } from 'node:zlib'
import { actionFields } from './support/form'
import { locales } from './support/languages'
import { nowhere, paths } from './support/site'
import { expect, test } from './support/test'

/** Every script and script preload of a page but structured data. */
const SCRIPT =
  /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link\b(?=[^>]*preload)[^>]*as="script"[^>]*>/g

/** A script of the site's own: by its address, with its digest, and nothing inside. */
const OWN = /^<script src="(\/e\/[\w-]+\.[0-9a-f]{10}\.js)" integrity="sha256-[^"]+"(?: defer="")?><\/script>$/

/** Bytes of a page's own scripts together, gzip (F-01). */
const LIMIT_IN_BYTES = 3 * 1024

test('no page ships a byte of the framework, or an inline script, and few of the site’s own (F-01, S-04)', async ({
  request,
}) => {
  const sizes = new Map<string, number>()
  for (const path of [...(await paths(request)), ...nowhere]) {
    const html = await (await request.get(path)).text()
    expect(html, path).toContain('</html>')
    const addresses = (html.match(SCRIPT) ?? []).map((script) => OWN.exec(script)?.[1] ?? `not ours: ${script}`)
    for (const address of addresses.filter((address) => !sizes.has(address))) {
      const response = await request.get(address)
      expect(response.headers()['cache-control'], address).toBe('public, max-age=31536000, immutable')
      sizes.set(address, gzipSync(await response.body()).length)
    }
    const total = addresses.reduce((sum, address) => sum + (sizes.get(address) ?? 0), 0)
    expect(total, path).toBeLessThanOrEqual(LIMIT_IN_BYTES)
  }
})

test.describe('planted', () => {
  test.use({ expectedComplaints: [/Content Security Policy/] })

  for (const locale of locales)
    test(`a planted script does not run in ${locale} (S-04)`, async ({ page }) => {
      await page.route('**/newsletter', async (route) => {
        const response = await route.fetch()
        const html = (await response.text()).replace('</body>', '<script>document.title = "taken"</script></body>')
        await route.fulfill({ response, body: html })
      })
      await page.goto(`/${locale}/newsletter`)
      await expect(page).not.toHaveTitle('taken')
    })
})

test('an answer to a form is a document as well, under the one policy', async ({ request, baseURL }) => {
  const page = await request.get('/ro/newsletter')
  const form = { ...actionFields(await page.text()), address: 'ana' }
  const answer = await request.post('/ro/newsletter', { multipart: form, headers: { Origin: baseURL ?? '' } })
  const html = await answer.text()
  expect(html).toContain('aria-invalid')
  expect(html).toContain('</html>')
  expect((html.match(SCRIPT) ?? []).filter((script) => !OWN.test(script))).toEqual([])
  expect(answer.headers()['content-security-policy']).toBe(page.headers()['content-security-policy'])
  expect(answer.headers()['cache-control']).toContain('no-store')
})
