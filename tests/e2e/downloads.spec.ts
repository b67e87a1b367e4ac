import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/test'

const FILE = 'content/documente/fisiere/profil-cluster-industrii-creative-ro.pdf'
const bytes = readFileSync(FILE)

async function address(request: APIRequestContext): Promise<string> {
  const html = await (await request.get('/ro/documente/profilul-clusterului-de-industrii-creative-transilvania')).text()
  return /href="(\/media\/[0-9a-f]{32}\.pdf)"[^>]*hrefLang="ro"/.exec(html)?.[1] ?? ''
}

test('a download has its type, a name with diacritics, and may be kept for ever (R-06)', async ({ request }) => {
  const response = await request.get(await address(request))
  expect(response.status()).toBe(200)
  const headers = response.headers()
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'content-length': String(bytes.length),
    'content-disposition':
      'inline; filename="Profilul Clusterului de Industrii Creative Transilvania.pdf"; ' +
      "filename*=UTF-8''Profilul%20Clusterului%20de%20Industrii%20Creative%20Transilvania.pdf",
  })
  expect(headers['etag']).toMatch(/^"[0-9a-f]{32}\.pdf"$/)
  expect(await response.body()).toEqual(bytes)
})

test('parts of a download come as parts', async ({ request }) => {
  const url = await address(request)
  const part = (range: string, more = {}) => request.get(url, { headers: { Range: range, ...more } })
  for (const [range, start, end] of [
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, bytes.length - 1],
    ['bytes=-50', bytes.length - 50, bytes.length - 1],
    ['bytes=10-999999999', 10, bytes.length - 1],
  ] as const) {
    const response = await part(range)
    expect(response.status(), range).toBe(206)
    expect(response.headers()['content-range']).toBe(`bytes ${start}-${end}/${bytes.length}`)
    expect(await response.body()).toEqual(bytes.subarray(start, end + 1))
  }
  const beyond = await part('bytes=999999999-')
  expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${bytes.length}`])
  const tag = (await part('bytes=0-0')).headers()['etag'] ?? ''
  expect((await part('bytes=0-9', { 'If-Range': tag })).status()).toBe(206)
  expect((await part('bytes=0-9', { 'If-Range': '"other"' })).status()).toBe(200)
  expect((await part('bytes=0-9,20-29')).status()).toBe(200)
})

test('a download that the reader has is not sent again, and its head can be asked for alone', async ({ request }) => {
  const url = await address(request)
  const head = await request.head(url)
  expect([head.status(), head.headers()['content-length']]).toEqual([200, String(bytes.length)])
  expect((await head.body()).length).toBe(0)
  const tag = head.headers()['etag'] ?? ''
  const again = await request.get(url, { headers: { 'If-None-Match': tag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
})

test('only published files are answered', async ({ request }) => {
  for (const name of [`${'0'.repeat(32)}.pdf`, `${'0'.repeat(32)}.docx`, 'profil.pdf', '..%2fsite.db'])
    expect((await request.get(`/media/${name}`)).status(), name).toBe(404)
})
