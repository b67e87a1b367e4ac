import { gzipSync } from 'node:zlib'
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

test('an answer to a form carries one policy, with a nonce of its own', async ({ page }) => {
  const policies: string[] = []
  for (let round = 0; round < 2; round++) {
    await page.goto('/ro/newsletter')
    await page.getByRole('textbox').fill('ana@example.org')
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      page.getByRole('main').locator('form').getByRole('button').click(),
    ])
    const sent = (await response.headersArray()).filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.value).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/)
    expect(response.headers()['cache-control']).toContain('no-store')
    policies.push(sent[0]?.value ?? '')
    await expect(page.getByRole('status')).toBeVisible()
  }
  expect(policies[0]).not.toBe(policies[1])
})
