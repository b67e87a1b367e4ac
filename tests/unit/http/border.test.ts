import { expect, test } from 'vitest'
import { dropForgedHeaders, isOwnHost, markClient, markSent } from '../../../lib/http/border.mjs'

test('headers that only the framework’s client or a forger sends are dropped, the visitor’s stay (S-22)', () => {
  const visitor = { host: 'example.org', accept: 'text/html', 'next-action': 'x', origin: 'https://example.org' }
  const headers = {
    ...visitor,
    rsc: '1',
    'next-router-state-tree': '[]',
    'next-router-prefetch': '1',
    'next-resume': '1',
    'x-middleware-subrequest': 'proxy',
    'x-nextjs-data': '1',
    'x-matched-path': '/secret',
    'x-site-decided': '{"status":200,"headers":[]}',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  }
  dropForgedHeaders(headers)
  expect(headers).toEqual(visitor)
})

test.for<[string, string, Record<string, string>, string | undefined]>([
  ['GET', 'GET', {}, undefined],
  ['HEAD', 'HEAD', {}, undefined],
  ['POST', 'POST', {}, 'application/octet-stream'],
  ['TRACE', 'PUT', {}, 'application/octet-stream'],
  ['POST', 'POST', { 'content-type': 'text/plain' }, 'text/plain'],
])('%s comes to the door as %s, and %o as %s (S-08)', ([method, seen, headers, type]) => {
  const request = { method, headers }
  markSent(request)
  expect(request).toEqual({ method: seen, headers: type === undefined ? {} : { 'content-type': type } })
})

test('the answer to what is sent is not compressed, because it is read on its way out', () => {
  const headers = { 'accept-encoding': 'br', 'content-type': 'text/plain' }
  markSent({ method: 'POST', headers })
  expect(headers).toEqual({ 'content-type': 'text/plain' })
})

test.for([
  ['example.org', true],
  ['EXAMPLE.org', true],
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['[::1]:3000', true],
  ['evil.example', false],
  ['example.org.evil.example', false],
  ['example.org:8080', false],
  ['localhost.evil.example', false],
  [undefined, false],
] as const)('with an origin set, the host %s is ours: %s (S-10)', ([host, own]) => {
  expect(isOwnHost(host, 'https://example.org')).toBe(own)
})

test('without an origin set, any host is ours', () => {
  expect(isOwnHost('192.0.2.7:3000', undefined)).toBe(true)
})

test.for<[string, number, string | undefined, string]>([
  ['nobody in between', 0, undefined, '192.0.2.1'],
  ['nobody in between, and a forger', 0, '10.0.0.1', '192.0.2.1'],
  ['one proxy of ours', 1, '198.51.100.7', '198.51.100.7'],
  ['one proxy of ours, and a forger', 1, '10.0.0.1, 10.0.0.2, 198.51.100.7', '198.51.100.7'],
  ['one proxy of ours, and a forger who sends nonsense', 1, '198.51.100.7, evil', '192.0.2.1'],
  ['two proxies of ours', 2, '10.0.0.1, 198.51.100.7, 203.0.113.5', '198.51.100.7'],
  ['two proxies of ours, one of which said nothing', 2, '203.0.113.5', '192.0.2.1'],
  ['one proxy of ours that says nothing', 1, undefined, '192.0.2.1'],
  ['one proxy of ours, and IPv6', 1, '2001:db8::1', '2001:db8::1'],
])('with %s, the visitor is who is at the other end (N-19)', ([, proxies, forwarded, expected]) => {
  const headers = {
    'x-client-address': '10.9.9.9',
    'x-real-ip': '10.9.9.9',
    ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
  }
  markClient({ headers, socket: { remoteAddress: '192.0.2.1' } }, proxies)
  expect(headers['x-client-address']).toBe(expected)
})
