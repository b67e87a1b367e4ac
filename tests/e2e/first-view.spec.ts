import type { APIResponse } from '@playwright/test'
import { paths } from './support/site'
import { expect, test } from './support/test'

/** What a browser asks for with a page before it paints, by itself or because the page names it so. */
const ASKED_AT_ONCE =
  /<link(?=[^>]* rel="(?:preload|stylesheet|manifest|icon|modulepreload)")[^>]*>|<script src=[^>]*>(?=<)/g

/** Seven packets: more would be a round trip more for every page of F-03 (docs/decisions/0020). */
const LIMIT_IN_BYTES = 7 * 1460

/** An answer with its headers, as it comes over the wire. */
async function weightOf(response: APIResponse): Promise<number> {
  const lines = response.headersArray().map(({ name, value }) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`.length + (await response.body()).length
}

test('no page asks for more before its first paint than two fonts, a style sheet, a script and its icon (F-03)', async ({
  request,
}) => {
  const expected = ['font', 'font', 'stylesheet', 'icon', 'script']
  for (const path of await paths(request)) {
    const html = (await (await request.get(path)).text()).replace(/<noscript>.*?<\/noscript>/gs, '')
    const asked = (html.match(ASKED_AT_ONCE) ?? []).filter((tag) => !tag.includes('defer=""'))
    const kinds = asked.map((tag) => (/ as="(\w+)"/.exec(tag) ?? / rel="(\w+)"/.exec(tag))?.[1] ?? 'script')
    expect(kinds.sort(), path).toEqual(expected.sort())
  }
})

test('a font is seven packets with its headers (F-03)', async ({ request }) => {
  const html = await (await request.get('/ro')).text()
  const fonts = [...html.matchAll(/href="([^"]+\.woff2)"/g)].map(([, address = '']) => address)
  expect(fonts).toHaveLength(2)
  for (const font of fonts) {
    const weight = await weightOf(await request.get(font))
    console.log(`${font}: ${weight} B`)
    expect(weight).toBeLessThanOrEqual(LIMIT_IN_BYTES)
  }
})
