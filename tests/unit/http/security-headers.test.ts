import { afterEach, expect, test, vi } from 'vitest'
import { contentSecurityPolicy, REPORT_PATH, securityHeaders } from '../../../lib/http/security-headers.ts'

const parse = (policy: string) => policy.split('; ').map((directive) => directive.split(' '))

afterEach(() => {
  vi.unstubAllEnvs()
})

test('the policy allows nothing but the site itself, each directive once (S-02)', () => {
  const directives = parse(contentSecurityPolicy())
  const names = directives.map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(Object.fromEntries(directives.map(([name, ...sources]) => [name, sources.join(' ')]))).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'form-action': "'self'",
  })
  expect(directives).toContainEqual(['report-uri', REPORT_PATH])
  for (const source of directives.filter(([name]) => name !== 'report-uri').flatMap(([, ...sources]) => sources))
    expect(["'none'", "'self'"]).toContain(source)
})

test('insecure requests are upgraded under HTTPS only', () => {
  expect(contentSecurityPolicy()).not.toContain('upgrade-insecure-requests')
  vi.stubEnv('SITE_ORIGIN', 'https://ccc.example')
  expect(contentSecurityPolicy()).toContain('upgrade-insecure-requests')
})

/** What a page of somebody else's making could spy with or spend, and what advertising asks for (S-01). */
const WORST = [
  ...[
    'browsing-topics',
    'camera',
    'clipboard-read',
    'display-capture',
    'geolocation',
    'hid',
    'local-fonts',
    'local-network',
  ],
  ...['attribution-reporting', 'join-ad-interest-group', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
  ...['run-ad-auction', 'screen-wake-lock', 'serial', 'storage-access', 'sync-xhr', 'usb', 'window-management'],
]

test('every feature of the browser is denied by name, advertising topics included', () => {
  const policy =
    securityHeaders()
      .find(({ key }) => key === 'Permissions-Policy')
      ?.value.split(', ') ?? []
  expect(policy).toEqual(expect.arrayContaining(WORST.map((feature) => `${feature}=()`)))
  for (const feature of policy) expect(feature).toMatch(/^[a-z-]+=\(\)$/)
  expect(new Set(policy).size).toBe(policy.length)
})
