import { expect, test } from './support/test'

const report = (directive: string, blocked: string) => ({
  headers: { 'Content-Type': 'application/csp-report' },
  data: JSON.stringify({ 'csp-report': { 'effective-directive': directive, 'blocked-uri': blocked } }),
})

test('a report of the policy is taken; a large one or nonsense is not; a flood ends (S-06)', async ({ request }) => {
  const post = (options: object) => request.post('/api/csp-report', options)
  expect((await post(report('script-src-elem', 'https://evil.example/path?secret=1'))).status()).toBe(204)
  expect((await post(report('script-src-elem', 'x'.repeat(9000)))).status()).toBe(413)
  expect((await post({ ...report('', ''), data: '{' })).status()).toBe(400)
  const statuses = await Promise.all(
    Array.from({ length: 60 }, async () => (await post(report('img-src', 'inline'))).status()),
  )
  expect(statuses).toContain(429)
  expect((await request.get('/ro')).status()).toBe(200)
})
