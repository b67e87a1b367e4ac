import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { callsAction, readBody, refuseForm } from '../../../lib/http/form-guard.ts'
import { FORM_LIMIT_IN_BYTES } from '../../../lib/http/form-sent.mjs'

const OWN = 'https://ccc.example'
const FORM = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100', host: 'ccc.example' }

const ask = (headers: Record<string, string>, method = 'POST', takesForms = true) =>
  refuseForm({ method, headers: new Headers({ ...FORM, ...headers }) }, takesForms)

describe('with an origin of its own (S-09)', () => {
  beforeEach(() => {
    vi.stubEnv('SITE_ORIGIN', OWN)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test.for<[string, Record<string, string>, string | undefined]>([
    ['its own origin', { origin: OWN }, undefined],
    ['its own origin on an inner host', { origin: OWN, host: '127.0.0.1:3000' }, undefined],
    ['no origin, the browser vouches', { 'sec-fetch-site': 'same-origin' }, undefined],
    ['no origin, typed by the visitor', { 'sec-fetch-site': 'none' }, undefined],
    ['no origin at all', {}, 'forbidden'],
    ['no origin, from another site', { 'sec-fetch-site': 'cross-site' }, 'forbidden'],
    ['another origin', { origin: 'https://evil.example' }, 'forbidden'],
    ['an opaque origin', { origin: 'null' }, 'forbidden'],
    ['another origin and host', { origin: 'https://evil.example', host: 'evil.example' }, 'forbidden'],
    ['another origin, forwarded', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, 'forbidden'],
    ['its own host without TLS', { origin: 'http://ccc.example' }, 'forbidden'],
  ])('%s', ([, headers, refusal]) => {
    expect(ask(headers)).toBe(refusal)
  })

  test('a size over the limit, or unknown, is refused (S-11)', () => {
    expect(ask({ origin: OWN, 'content-length': String(FORM_LIMIT_IN_BYTES) })).toBeUndefined()
    expect(ask({ origin: OWN, 'content-length': String(FORM_LIMIT_IN_BYTES + 1) })).toBe('tooLarge')
    const { 'content-length': _, ...unsized } = FORM
    expect(refuseForm({ method: 'POST', headers: new Headers({ ...unsized, origin: OWN }) }, true)).toBe('tooLarge')
  })

  test('only a form, by POST, where forms are taken (S-08)', () => {
    expect(ask({ origin: OWN }, 'POST', false)).toBe('notAllowed')
    expect(ask({ origin: OWN }, 'PUT')).toBe('notAllowed')
    expect(ask({ origin: OWN, 'content-type': 'text/plain' })).toBe('malformed')
    expect(ask({ origin: OWN, 'next-action': '0'.repeat(40) })).toBe('malformed')
  })
})

test('without one, the origin must be the host that was asked', () => {
  expect(ask({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBeUndefined()
  expect(ask({ origin: 'http://evil.example', host: 'localhost:3000' })).toBe('forbidden')
})

describe('the body of a form', () => {
  const read = (fields: Array<[string, string]>) => {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    return readBody(new Request(OWN, { method: 'POST', body }))
  }
  const many = (count: number) => Array.from({ length: count }, (): [string, string] => ['a', ''])

  const OURS: Array<[string, string]> = [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${'0'.repeat(42)}","bound":"$@1"}`],
    ['$ACTION_1:1', '[null]'],
    ['$ACTION_KEY', 'p/ro/newsletter'],
  ]

  const shownBefore = (value: string) =>
    OURS.map(([name, own]): [string, string] => [name, name.endsWith(':1') ? value : own])
  const answer = (address: string) => `[${JSON.stringify({ address, isAddressWrong: true, agrees: false })}]`

  test.for<[string, boolean, Array<[string, string]>]>([
    ['what it showed again', true, shownBefore(answer('ana'))],
    ['quotes that it showed again', true, shownBefore(answer('"ana\\" <ana@example.org>'))],
    ['money that it showed again', true, shownBefore(answer('$$5'))],
    [
      'a challenge that it showed',
      true,
      shownBefore(answer('ana').replace('false}', 'false,"challenge":"1.a-b_c.0f"}')),
    ],
    ['a challenge that is none', false, shownBefore(answer('ana').replace('false}', 'false,"challenge":"$F1"}'))],
    ['something referred to instead', false, shownBefore(answer('$F1'))],
    ['another answer', false, shownBefore('[{"address":"ana","isAddressWrong":true}]')],
    ['an answer with more in it', false, shownBefore(answer('ana').replace('{', '{"__proto__":{},'))],
    ['an answer that ends too soon', false, shownBefore('[{"address":"ana\\","isAddressWrong":true,"agrees":false}]')],
    ['a form of ours', true, [...OURS, ['address', 'a@example.org']]],
    ['no action', false, [['address', 'a@example.org']]],
    ['an action of another form', false, [...OURS, ['$ACTION_ID_0', '']]],
    ['an action named twice', false, [...OURS, ['$ACTION_KEY', 'p/ro/newsletter']]],
    ['a part missing', false, OURS.slice(1)],
    ['an argument that refers', false, OURS.map(([name, value]) => [name, name.endsWith(':1') ? '["$@1"]' : value])],
    ['another id', false, OURS.map(([name, value]) => [name, name.endsWith(':0') ? '{"id":"__proto__"}' : value])],
  ])('with %s calls an action: %s (S-12)', async ([, calls, fields]) => {
    const form = await read(fields)
    expect(form && callsAction(form)).toBe(calls)
  })

  test('has a limit of fields, and can be read, or is nothing', async () => {
    expect(await read(many(100))).toBeDefined()
    expect(await read(many(101))).toBeUndefined()
    expect(await readBody(new Request(OWN, { method: 'POST', body: 'garbage', headers: FORM }))).toBeUndefined()
  })
})
