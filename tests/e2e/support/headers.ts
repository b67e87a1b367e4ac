import type { APIResponse } from '@playwright/test'
import { expect } from './test'

const EXACT: Record<string, string> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Sees that an answer has every header of the site's answers, one policy, and nothing that tells what serves it (S-01, S-02).
 *
 * @param own What this answer says otherwise.
 */
export function expectHeaders(response: APIResponse, own: Record<string, string> = {}): void {
  const headers = response.headers()
  const where = response.url()
  for (const [header, value] of Object.entries({ ...EXACT, ...own })) {
    expect(headers[header], `${header} of ${where}`).toBe(value)
  }
  const policies = response.headersArray().filter(({ name }) => name.toLowerCase() === 'content-security-policy')
  expect(policies, where).toHaveLength(1)
  expect(policies[0]?.value, where).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['permissions-policy'], where).toMatch(/browsing-topics=\(\), .*camera=\(\), .*microphone=\(\)/)
  for (const telling of ['server', 'x-powered-by', 'set-cookie']) expect(headers[telling], where).toBeUndefined()
}
