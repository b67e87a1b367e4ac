import { expectHeaders } from './support/headers'
import { expect, test } from './support/test'

const report = (directive: string, blocked: string) => ({
  headers: { 'Content-Type': 'application/csp-report' },
  data: JSON.stringify({ 'csp-report': { 'effective-directive': directive, 'blocked-uri': blocked } }),
})

test('a report of the policy is taken; a large one or nonsense is not; a flood ends (S-06)', async ({ request }) => {
  /** Sends one, and gives back the status of its answer, which has every header, and is not kept (S-01, S-22). */
  async function post(options: object): Promise<number> {
    const response = await request.post('/api/csp-report', options)
    expectHeaders(response, { 'cache-control': 'no-store' })
    return response.status()
  }
  expect(await post(report('script-src-elem', 'https://evil.example/path?secret=1'))).toBe(204)
  expect(await post(report('script-src-elem', 'x'.repeat(9000)))).toBe(413)
  expect(await post({ ...report('', ''), data: '{' })).toBe(400)
  const statuses = await Promise.all(Array.from({ length: 60 }, () => post(report('img-src', 'inline'))))
  expect(statuses).toContain(429)
  expect((await request.get('/ro')).status()).toBe(200)
})
