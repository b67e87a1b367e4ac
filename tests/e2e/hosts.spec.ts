import { signUpFields } from './support/form'
import { mailTo } from './support/mailbox'
import { at, ORIGIN } from './support/site'
import { anyAddress, expect, test } from './support/test'

/** An address of every kind: a page, one that the proxy sees, redirects, machine files, hashed files, nothing. */
const ADDRESSES = [
  '/ro/despre',
  '/en/documents/activity-report-2020',
  '/',
  '/ro/about',
  '/ro/despre/',
  '/sitemap.xml',
  '/en/feed.xml',
  '/robots.txt',
  '/icon.svg',
  '/api/health',
  '/xx',
]

/** Hosts that are none of ours. */
const FOREIGN = [
  { Host: 'evil.example' },
  { Host: 'localhost.evil.example:3100' },
  { Host: `${new URL(ORIGIN).hostname}x:3100` },
]

for (const headers of FOREIGN) {
  test(`nothing is answered to ${JSON.stringify(headers)} but that it is not here (S-10)`, async ({ request }) => {
    for (const path of ADDRESSES) {
      const response = await request.get(path, { headers: { ...headers }, maxRedirects: 0 })
      expect(response.status(), path).toBe(421)
      expect(response.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
      expect(response.headers()['location'], path).toBeUndefined()
      expect(await response.text()).not.toContain('evil')
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await request.fetch('/ro/newsletter', { method, headers: { ...headers } })
      expect(response.status(), method).toBe(421)
    }
  })
}

/** What somebody in between might claim; and the machine's own names. */
const CLAIMS: Array<Record<string, string>> = [
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Port': '443' },
  { Forwarded: 'host=evil.example', 'X-Host': 'evil.example' },
  ...['127.0.0.1:3100', '[::1]:3100', 'LOCALHOST', 'localhost:8080'].map((Host) => ({ Host })),
]

test('no claim of a host changes an answer, or the next one', async ({ request }) => {
  const paths = ['/ro/despre', '/en/documents/activity-report-2020', '/sitemap.xml', '/en/feed.xml', '/ro/nimic']
  for (const path of paths) {
    const own = await (await request.get(path)).text()
    for (const headers of CLAIMS)
      expect(await (await request.get(path, { headers })).text(), `${path} ${JSON.stringify(headers)}`).toBe(own)
    expect(await (await request.get(path)).text()).toBe(own)
  }
})

test('redirects name no host', async ({ request }) => {
  for (const path of ['/', '/ro/about', '/ro/despre/', '/ro/documente/activity-report-2020']) {
    const headers = { Host: '127.0.0.1:1', 'X-Forwarded-Host': 'evil.example' }
    const response = await request.get(path, { headers, maxRedirects: 0 })
    expect(response.headers()['location'], path).toMatch(/^\/(?!\/)/)
  }
})

test('no claim of a host comes into a mail (S-10)', async ({ request }) => {
  const page = at('/newsletter', 'ro')
  const html = await (await request.get(page)).text()
  for (const claim of CLAIMS) {
    const address = `claimed.${crypto.randomUUID()}@example.org`
    const headers = { Origin: ORIGIN, 'X-Forwarded-For': anyAddress(), ...claim }
    const answer = await request.post(page, { multipart: signUpFields(html, address), headers, maxRedirects: 0 })
    expect(answer.status(), JSON.stringify(claim)).toBe(303)
    const { text, html: letter, headerLines } = await mailTo(address, 'confirm')
    const all = [text, letter, ...headerLines.map(({ line }) => line)].join('\n')
    const origins = [...all.matchAll(/https?:\/\/[^/\s"<>]+/g)].map(([origin]) => origin)
    expect(origins.length).toBeGreaterThan(2)
    expect(new Set(origins), JSON.stringify(claim)).toEqual(new Set([ORIGIN]))
    expect(all).not.toContain('evil')
  }
})
