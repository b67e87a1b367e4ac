import type { APIRequestContext, APIResponse } from '@playwright/test'
import { locales, words } from './support/languages'
import { at, ORIGIN } from './support/site'
import { askedFor, eventsOf, linkPaths, mailsTo, stateOf, subscriber } from './support/subscribers'
import { anyAddress, expect, type Page, test } from './support/test'

test.use({ expectedComplaints: [/status of 4(04|10)/] })

/** The page says this, and offers the one button of this name, or none. */
async function shows(page: Page, title: string, button?: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const buttons = page.getByRole('main').getByRole('button')
  if (button) await expect(buttons).toHaveText([button])
  else await expect(buttons).toHaveCount(0)
}

/** Sends what a button of a link's page sends, without the page. */
function press(request: APIRequestContext, path: string, button: string, headers = {}) {
  return request.post(path, { multipart: { do: button }, headers: { Origin: ORIGIN, ...headers }, maxRedirects: 0 })
}

/** Nobody keeps, lists or passes on what is at an address with a token (S-21). */
function expectPrivate(response: APIResponse, what: string) {
  const named = (name: string) =>
    response
      .headersArray()
      .filter((header) => header.name.toLowerCase() === name)
      .map(({ value }) => value)
  expect(named('cache-control'), what).toEqual(['no-store'])
  expect(named('x-robots-tag'), what).toEqual(['noindex'])
  expect(named('referrer-policy'), what).toEqual(['no-referrer'])
}

for (const locale of locales) {
  const { Links, Refused } = words[locale]
  const { titles, texts, buttons } = Links

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
      await expect(page.getByRole('main')).toContainText(texts.confirmed)
      expect(await eventsOf(asked.address)).toEqual(['requested', 'confirmed'])
    })

    test('confirmed in two tabs at once, it is confirmed in both, and once (N-10)', async ({ page, context }) => {
      const asked = await askedFor(locale)
      const tabs = [page, await context.newPage()]
      for (const tab of tabs) await tab.goto(asked.confirm)
      await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: buttons.confirm }).click()))
      for (const tab of tabs) {
        await shows(tab, titles.confirmed)
        await expect(tab.getByRole('main')).toContainText(texts.confirmed)
      }
      expect(await stateOf(asked.address)).toBe('active')
      expect(await eventsOf(asked.address)).toEqual(['requested', 'confirmed'])
      expect(await mailsTo(asked.address)).toEqual(['welcome'])
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

    test('a link that is over, unknown, of another purpose or garbage says so, and leads on (N-06, N-07, N-29)', async ({
      page,
      request,
    }) => {
      const [asked, reader] = [await askedFor(locale), await subscriber(locale, 'unsubscribed')]
      const token = (path: string) => path.split('/').at(-1) ?? ''
      const confirmAt = (word: string) => at('/newsletter/confirm/[token]', locale, { token: word })
      const bad: Array<[string, number]> = [
        [asked.expired, 410],
        // Used, by somebody who left since.
        [reader.confirmed, 410],
        [reader.expired, 410],
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
      // What a page that is still open sends.
      await press(request, asked.expired, 'confirm')
      for (const button of ['ro', 'en', 'export', 'erase']) {
        const answer = await press(request, reader.expired, button)
        expect(answer.headers()['location'], button).toBe(reader.expired)
      }
      expect(await eventsOf(asked.address)).toEqual(['requested'])
      expect(await eventsOf(reader.address)).toEqual([])
      expect(await mailsTo(reader.address)).toEqual([])
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
        expectPrivate(response, path)
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

    test('nor is what is refused there (S-21)', async ({ request }) => {
      const { confirm } = await askedFor(locale)
      const large = { multipart: { do: 'confirm', more: 'x'.repeat(20_000) }, headers: { Origin: ORIGIN } }
      const refused: Array<[number, APIResponse]> = [
        [400, await press(request, confirm, 'nothing')],
        [400, await request.post(confirm, { form: { do: 'confirm' } })],
        [403, await press(request, confirm, 'confirm', { Origin: 'https://evil.example' })],
        [405, await request.put(confirm, { multipart: { do: 'confirm' } })],
        [413, await request.post(confirm, large)],
      ]
      for (const [status, response] of refused) {
        expect(response.status()).toBe(status)
        expectPrivate(response, String(status))
      }
    })

    test('a network that presses too often is told for how long to wait, and no other (N-18)', async ({ request }) => {
      const path = at('/newsletter/confirm/[token]', locale, { token: 'A'.repeat(43) })
      const taken: number[] = []
      let answer = await press(request, path, 'confirm')
      // A new window of time may begin on the way: then twice as many.
      for (; answer.status() !== 429 && taken.length < 60; answer = await press(request, path, 'confirm'))
        taken.push(answer.status())
      expect(taken.length).toBeGreaterThanOrEqual(30)
      expect(new Set(taken)).toEqual(new Set([303]))
      expect(answer.status()).toBe(429)
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
      expectPrivate(answer, path)
      expect(await answer.text()).toContain(Refused.tooMany.title)
      expect((await press(request, path, 'confirm', { 'X-Forwarded-For': anyAddress() })).status()).toBe(303)
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
  const foreign = await press(request, asked.confirm, 'confirm', { Origin: 'https://evil.example' })
  expect(foreign.status()).toBe(403)
  for (const button of ['erase', 'undo', 'constructor', '']) {
    expect((await press(request, asked.confirm, button)).status(), button).toBe(400)
  }
  expect((await press(request, reader.unsubscribe, 'erase')).status()).toBe(400)
  expect((await request.post(asked.confirm, { form: { do: 'confirm' }, headers: { Origin: ORIGIN } })).status()).toBe(
    400,
  )
  expect(await eventsOf(asked.address)).toEqual(['requested'])
  expect(await stateOf(reader.address)).toBe('active')
  // What a browser sends from a page without a referrer.
  const own = await press(request, asked.confirm, 'confirm', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })
  expect(own.status()).toBe(303)
  expect(own.headers()['cache-control']).toBe('no-store')
  expect(await stateOf(asked.address)).toBe('active')
})
