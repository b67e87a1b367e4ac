import { locales, words } from './support/languages'
import { at, ORIGIN } from './support/site'
import { askedFor, eventsOf, linkPaths, mailsTo, stateOf, subscriber } from './support/subscribers'
import { expect, type Page, test } from './support/test'

test.use({ expectedComplaints: [/status of 4(04|10)/] })

/** The page says this, and offers the one button of this name, or none. */
async function shows(page: Page, title: string, button?: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const buttons = page.getByRole('main').getByRole('button')
  if (button) await expect(buttons).toHaveText([button])
  else await expect(buttons).toHaveCount(0)
}

for (const locale of locales) {
  const { Links } = words[locale]
  const { titles, buttons } = Links

  test.describe(`links of mails in ${locale}`, () => {
    test('a subscription is confirmed by a button, and the link says so ever after (N-09, N-10)', async ({ page }) => {
      const asked = await askedFor(locale)
      await page.goto(asked.confirm)
      await shows(page, titles.confirm, buttons.confirm)
      await page.getByRole('button', { name: buttons.confirm }).click()
      await shows(page, titles.confirmed)
      await expect(page).toHaveURL(asked.confirm)
      await page.reload()
      await shows(page, titles.confirmed)
      expect(await eventsOf(asked.address)).toEqual(['requested', 'confirmed'])
    })

    test('whoever did not ask cancels by a button, and then nothing can be confirmed (N-12)', async ({ page }) => {
      const asked = await askedFor(locale)
      await page.goto(asked.cancel)
      await shows(page, titles.cancel, buttons.cancel)
      await page.getByRole('button', { name: buttons.cancel }).click()
      await shows(page, titles.cancelled)
      expect((await page.goto(asked.confirm))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.over)
    })

    test('a subscription ends by one button, and comes back by another (N-26)', async ({ page }) => {
      const reader = await subscriber(locale)
      await page.goto(reader.unsubscribe)
      await shows(page, titles.unsubscribe, buttons.unsubscribe)
      await page.getByRole('button', { name: buttons.unsubscribe }).click()
      await shows(page, titles.unsubscribed, buttons.undo)
      expect(await stateOf(reader.address)).toBe('unsubscribed')
      await page.getByRole('button', { name: buttons.undo }).click()
      await shows(page, titles.restored)
      expect(await stateOf(reader.address)).toBe('active')
    })

    test('a subscriber chooses the language, takes the data away, and is erased (N-14, N-29)', async ({ page }) => {
      const reader = await subscriber(locale)
      await page.goto(reader.manage)
      await page.getByRole('button', { name: buttons.en }).click()
      await shows(page, words.en.Links.titles.language)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await page.goto(reader.manage)
      await page.getByRole('button', { name: buttons.export }).click()
      await shows(page, titles.exported)
      await page.goto(reader.manage)
      await page.getByText(Links.manage.erase.open).click()
      await page.getByRole('button', { name: buttons.erase }).click()
      await shows(page, titles.erased)
      expect(await stateOf(reader.address)).toBeUndefined()
      const language = locale === 'en' ? [] : ['language']
      expect(await eventsOf(reader.address)).toEqual([...language, 'exported', 'erased'])
      await page.goto(reader.unsubscribe)
      await shows(page, titles.left)
    })

    test('a link that is over, unknown, of another purpose or garbage says so, and leads on (N-06, N-07)', async ({
      page,
    }) => {
      const [asked, reader] = [await askedFor(locale), await subscriber(locale, 'unsubscribed')]
      const token = (path: string) => path.split('/').at(-1) ?? ''
      const confirmAt = (word: string) => at('/newsletter/confirm/[token]', locale, { token: word })
      const bad: Array<[string, number]> = [
        [asked.expired, 410],
        // Used, by somebody who left since.
        [reader.confirmed, 410],
        [confirmAt('A'.repeat(43)), 404],
        [confirmAt('x'), 404],
        [confirmAt('..%2F..%2F'), 404],
        [confirmAt(token(asked.cancel)), 404],
        [confirmAt(token(reader.manage)), 404],
        [at('/newsletter/cancel/[token]', locale, { token: token(asked.confirm) }), 404],
        [at('/newsletter/unsubscribe/[token]', locale, { token: token(reader.manage) }), 404],
        [at('/newsletter/preferences/[token]', locale, { token: token(reader.unsubscribe) }), 404],
      ]
      for (const [path, status] of bad) {
        const response = await page.goto(path)
        expect(`${response?.status()} ${path}`).toBe(`${status} ${path}`)
        await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(titles.over)
        await expect(page.getByRole('main').locator('input[type=email]'), path).toHaveCount(1)
      }
      expect(await stateOf(reader.address)).toBe('unsubscribed')
    })

    test('a typed address gets a link by mail, and the page says the same of any (N-28)', async ({ page }) => {
      const reader = await subscriber(locale)
      const seen: string[] = []
      for (const address of [reader.address, 'nobody-of-ours@example.org']) {
        await page.goto(at('/newsletter/preferences', locale))
        await page.getByLabel(Links.address).fill(address)
        await page.getByRole('button', { name: Links.sendLink }).click()
        await expect(page).toHaveURL(at('/newsletter/link-sent', locale))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(Links.sent.title)
        seen.push(await page.content())
      }
      expect(seen[0]).toBe(seen[1])
      expect(await stateOf(reader.address)).toBe('active')
      expect(await mailsTo(reader.address)).toEqual(['manage'])
    })

    test('no page under a token’s address is kept, listed, or told to others (S-21)', async ({ page, request }) => {
      const listed = await (await request.get('/sitemap.xml')).text()
      for (const path of await linkPaths(locale)) {
        const response = await request.get(path)
        const named = (name: string) =>
          response
            .headersArray()
            .filter((header) => header.name.toLowerCase() === name)
            .map(({ value }) => value)
        expect(named('cache-control'), path).toEqual(['no-store'])
        expect(named('x-robots-tag'), path).toEqual(['noindex'])
        expect(named('referrer-policy'), path).toEqual(['no-referrer'])
        const token = path.split('?')[0]?.split('/').at(-1) ?? ''
        const html = await response.text()
        expect(html, path).not.toContain(token)
        expect(html, path).not.toContain('@example.org')
        expect(listed).not.toContain(token)
        await page.goto(path)
        const origins = await page
          .locator('a[href]')
          .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.origin : '')))
        expect(new Set(origins), path).toEqual(new Set([ORIGIN]))
      }
    })
  })
}

test('nothing is sent by itself, whatever scripts run (N-09)', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`)
  })
  const asked = await askedFor('ro')
  await page.goto(asked.confirm)
  await page.waitForTimeout(10_000)
  expect(sent).toEqual([])
  expect(await eventsOf(asked.address)).toEqual(['requested'])
})

test('another site’s page cannot press a button, and no page has another button than its own', async ({ request }) => {
  const [asked, reader] = [await askedFor('ro'), await subscriber('ro')]
  const press = (path: string, button: string, headers: Record<string, string>) =>
    request.post(path, { multipart: { do: button }, headers, maxRedirects: 0 })
  const foreign = await press(asked.confirm, 'confirm', { Origin: 'https://evil.example' })
  expect(foreign.status()).toBe(403)
  for (const button of ['erase', 'undo', 'constructor', '']) {
    expect((await press(asked.confirm, button, { Origin: ORIGIN })).status(), button).toBe(400)
  }
  expect((await press(reader.unsubscribe, 'erase', { Origin: ORIGIN })).status()).toBe(400)
  expect((await request.post(asked.confirm, { form: { do: 'confirm' }, headers: { Origin: ORIGIN } })).status()).toBe(
    400,
  )
  expect(await eventsOf(asked.address)).toEqual(['requested'])
  expect(await stateOf(reader.address)).toBe('active')
  // What a browser sends from a page without a referrer.
  const own = await press(asked.confirm, 'confirm', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })
  expect(own.status()).toBe(303)
  expect(own.headers()['cache-control']).toBe('no-store')
  expect(await stateOf(asked.address)).toBe('active')
})
