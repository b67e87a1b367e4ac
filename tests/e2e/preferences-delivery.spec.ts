import { gzipSync } from 'node:zlib'
import { prefer } from './support/preferences'
import { ORIGIN } from './support/site'
import { expect, test } from './support/test'

const HERE = '/ro/preferinte-afisare'
const COOKIE = { Cookie: 'view=text-200.negative' }

test('pages are the same for everybody, whatever was chosen (A-05)', async ({ request }) => {
  for (const path of ['/ro', '/en/display-preferences', '/ro/documente/raport-de-activitate-2020']) {
    const [plain, chosen] = [await request.get(path), await request.get(path, { headers: COOKIE })]
    expect(await chosen.text(), path).toBe(await plain.text())
    expect(chosen.headers()['cache-control'], path).toBe(plain.headers()['cache-control'])
    expect(chosen.headers()['etag'], path).toBe(plain.headers()['etag'])
  }
})

test('the style sheet for browsers without scripts is the visitor’s own, and kept by nobody (A-05)', async ({
  request,
}) => {
  const plain = await request.get('/preferences.css')
  const chosen = await request.get('/preferences.css', { headers: COOKIE })
  expect(await plain.text()).toBe('')
  expect(await chosen.text()).toContain('--text-scale: 2;')
  expect(chosen.headers()).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'private, no-store',
    vary: expect.stringMatching(/cookie/i),
  })
})

test('the script of every page, which has the preferences, weighs at most 2 KB (A-09)', async ({ request }) => {
  const html = await (await request.get('/ro')).text()
  const address = /<script src="(\/e\/page\.[^"]+)"/.exec(html)?.[1] ?? ''
  const size = gzipSync(await (await request.get(address)).body()).length
  console.log(`the script of every page: ${size} B gzip`)
  expect(size).toBeGreaterThan(100)
  expect(size).toBeLessThanOrEqual(2 * 1024)
})

test('the first painted frame is the final one (A-06)', async ({ page, context, javaScriptEnabled }) => {
  await prefer(context, 'text-200', 'negative', 'spaced')
  if (javaScriptEnabled === false) {
    await page.goto('/ro/despre')
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/preferences.css'))
        .map((entry) => entry.toJSON().renderBlockingStatus),
    )
    expect(blocking).toEqual(['blocking'])
    return
  }
  await page.addInitScript(() => {
    // The browser asks for a frame only once everything that blocks painting is there.
    const look = () => {
      const { fontSize, backgroundColor } = getComputedStyle(document.body)
      return `${fontSize} ${backgroundColor}`
    }
    requestAnimationFrame(() => Object.assign(window, { first: document.body ? look() : 'no body', look }))
  })
  await page.goto('/ro/despre')
  const { first, now, shift } = await page.evaluate(async () => {
    const { fontSize, backgroundColor } = getComputedStyle(document.body)
    const shift = await new Promise<number>((resolve) => {
      let sum = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.toJSON().value
      }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(sum), 300)
    })
    return { first: Reflect.get(window, 'first'), now: `${fontSize} ${backgroundColor}`, shift }
  })
  expect(now).toContain('rgb(0, 0, 0)')
  expect(first).toBe(now)
  expect(shift).toBe(0)
})

test('the form is taken from this site alone, and leads nowhere else (S-08, S-09, S-17)', async ({ request }) => {
  const send = (fields: Record<string, string>, headers: Record<string, string> = { Origin: ORIGIN }) =>
    request.post(HERE, { multipart: fields, headers, maxRedirects: 0 })
  const taken = await send({ view: 'grey', back: '/en/documents' })
  expect(taken.status()).toBe(303)
  expect(new URL(taken.headers()['location'] ?? '', ORIGIN).href).toBe(`${ORIGIN}/en/documents`)
  expect(taken.headers()['set-cookie']).toBe('view=grey; Path=/; Max-Age=34560000; SameSite=Lax')
  expect(taken.headers()['cache-control']).toBe('no-store')
  for (const back of ['//evil.example', '/\\evil.example', '/%2f%2fevil.example', 'javascript:alert(1)', '']) {
    const { location } = (await send({ view: 'grey', back })).headers()
    expect(new URL(location ?? '', ORIGIN).href, back).toBe(`${ORIGIN}${HERE}`)
  }
  for (const [status, answer] of [
    [403, await send({ view: 'grey' }, { Origin: 'https://evil.example' })],
    [403, await send({ view: 'grey' }, {})],
    [400, await send({ view: 'nothing' })],
    [400, await send({ other: 'grey' })],
    [405, await request.put(HERE, { multipart: { view: 'grey' }, headers: { Origin: ORIGIN } })],
    [400, await request.post(HERE, { form: { view: 'grey' }, headers: { Origin: ORIGIN } })],
  ] as const) {
    expect(answer.status()).toBe(status)
    expect(answer.headers()['set-cookie']).toBeUndefined()
    expect(await answer.text()).toContain('<html lang="ro"')
  }
})

test('a page brought back from the browser’s memory has what was chosen since (A-06)', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'Without scripts nothing tells such a page.')
  await page.goto('/ro/despre')
  await prefer(context, 'negative')
  // What the browser tells a page that it puts away and brings back; Playwright has it keep none.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(page.locator('html')).toHaveAttribute('data-view', 'negative')
})

test('no script runs while a page is laid out for the first time (F-03)', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'There none runs at all.')
  await page.addInitScript(() => {
    const listened: string[] = []
    Object.assign(window, { listened })
    const listen = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (['DOMContentLoaded', 'load', 'pageshow', 'readystatechange'].includes(type)) listened.push(type)
      listen.call(this, type, ...rest)
    }
  })
  for (const path of ['/ro', HERE, '/ro/newsletter']) {
    await page.goto(path)
    expect(await page.evaluate('window.listened'), path).toEqual([])
  }
})
