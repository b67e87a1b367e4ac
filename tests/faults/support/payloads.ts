import type { Random } from './random'

/** A request as it goes onto the wire. */
export interface Payload {
  kind: string
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer
}

/** What a form of the site really sends: as it is, it would be taken. */
export interface Genuine {
  fields: Record<string, string>
  /** The id of the form's action, without its prefix. */
  actionId: string
  origin: string
}

const BOUNDARY = '----fuzz'

type Part = readonly [name: string, value: string]

function multipart(parts: readonly Part[], boundary = BOUNDARY): Buffer {
  const lines = parts.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return Buffer.from(`${lines.join('')}--${boundary}--\r\n`)
}

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const FORM = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }

/** Values that decoders of the framework's own format, and of JSON, have stumbled over. */
const VALUES = [
  '',
  'null',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '["$@1"]',
  '["$F1"]',
  '["$B1"]',
  '["$K1"]',
  '["$1:__proto__:then"]',
  '["$1:constructor:constructor"]',
  '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1\\"}"}',
  '"$Q1"',
  '"$W1"',
  '"$i1"',
  '"$D1e99999"',
  '"$n999999999999999999999999999999"',
  '["$undefined","$Infinity","$NaN","$-0"]',
  deep(200),
  deep(2000),
  'a'.repeat(8000),
  '\u0000\uffff',
]

/** Names by which the framework looks for actions, references and keys. */
const names = (id: string) => [
  `$ACTION_ID_${id}`,
  `$ACTION_ID_${'0'.repeat(42)}`,
  '$ACTION_ID_',
  '$ACTION_ID___proto__',
  '$ACTION_REF_1',
  '$ACTION_REF_',
  '$ACTION_REF___proto__',
  '$ACTION_1:0',
  '$ACTION_1:1',
  '$ACTION_1:999999',
  '$ACTION_KEY',
  '$ACTION_',
  '$ACTION_ERROR_1',
  '0',
  '1',
  '__proto__',
  'constructor',
  'address',
]

/** Names of fields that no form of the site has, or has once. */
const STRANGE = ['__proto__', 'constructor', 'then', 'toString', '0', 'address']

/** Kinds of requests that should do nothing but what they were answered, each made by chance from a genuine form. */
const KINDS: Record<string, (random: Random, genuine: Genuine) => Partial<Payload>> = {
  /** What a bound action's form sends: submitted without JavaScript, one put the framework into an endless loop (design §6). */
  bound: (random, { actionId }) => ({
    headers: FORM,
    body: multipart([
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', JSON.stringify({ id: actionId, bound: '$@1' })],
      ['$ACTION_1:1', random.pick(['["ro"]', '["$@1"]', '["$@2"]', '"$@1"', ...VALUES])],
      ['$ACTION_KEY', random.pick(['k1', '', ...VALUES])],
      ['address', 'a@example.org'],
    ]),
  }),
  names: (random, { actionId }) => ({
    headers: FORM,
    body: multipart(
      Array.from({ length: 1 + random.below(8) }, () => [random.pick(names(actionId)), random.pick(VALUES)] as const),
    ),
  }),
  /** A whole form with something more, and in one of three something else. */
  altered: (random, { fields }) => {
    const parts = Object.entries(fields).map(([name, value]): Part => [name, value])
    const changed = random.below(3 * parts.length)
    const all = parts.map(([name, value], index): Part => [name, index === changed ? random.pick(VALUES) : value])
    return { headers: FORM, body: multipart([...all, [random.pick(STRANGE), random.pick(VALUES)]]) }
  },
  truncated: (random, { fields }) => {
    const whole = multipart(Object.entries(fields))
    return { headers: FORM, body: whole.subarray(0, random.below(whole.length - 1)) }
  },
  flipped: (random, { fields }) => {
    const body = multipart(Object.entries(fields))
    for (let flips = 1 + random.below(12); flips > 0; flips--) body[random.below(body.length)] = random.below(256)
    return { headers: FORM, body }
  },
  boundary: (random, { fields }) => ({
    headers: {
      'Content-Type': `multipart/form-data${random.pick(['', ';', '; boundary', '; boundary=', '; boundary=""', '; boundary=other', `; boundary=${'b'.repeat(300)}`, `; boundary=${BOUNDARY}; boundary=x`])}`,
    },
    body: multipart(Object.entries(fields), random.pick([BOUNDARY, `${BOUNDARY}\r\n`, '', 'x'])),
  }),
  type: (random, { fields }) => ({
    headers: {
      'Content-Type': random.pick([
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'text/x-component',
        'application/octet-stream',
        'multipart/mixed; boundary=x',
        'MULTIPART/FORM-DATA; boundary=x',
        ',',
      ]),
    },
    body: random.pick([Buffer.from(random.pick(VALUES)), multipart(Object.entries(fields)), random.bytes(200)]),
  }),
  called: (random, { actionId }) => ({
    headers: {
      ...random.pick([FORM, { 'Content-Type': 'text/plain;charset=UTF-8' }]),
      'Next-Action': random.pick([actionId, '0'.repeat(42), '', '__proto__', 'x'.repeat(500)]),
    },
    body: random.pick([Buffer.from(random.pick(VALUES)), multipart([['0', random.pick(VALUES)]])]),
  }),
  state: (random, { fields }) => ({
    headers: {
      ...FORM,
      ...random.pick<Record<string, string>>([
        { RSC: '1' },
        { 'Next-Router-State-Tree': encodeURIComponent(random.pick(VALUES)).slice(0, 4000) },
        { 'Next-Resume': '1' },
        { 'x-middleware-subrequest': 'proxy' },
      ]),
    },
    body: multipart([...Object.entries(fields), ['$ACTION_KEY', random.pick(VALUES)]]).subarray(0, 9000),
  }),
  many: (random) => ({
    headers: FORM,
    body: multipart(Array.from({ length: 90 + random.below(60) }, (_, index) => [`$ACTION_${index}`, ''] as const)),
  }),
  large: (random) => ({
    headers: FORM,
    body: multipart([['$ACTION_ID_0', 'a'.repeat(16_000 + random.below(50_000))]]),
  }),
  noise: (random) => ({ headers: FORM, body: random.bytes(1 + random.below(3000)) }),
}

export const kinds = Object.keys(KINDS)

/** One request of chance: mostly to where forms go, from the site's own origin, by POST. */
export function payload(kind: string, random: Random, genuine: Genuine): Payload {
  const made = KINDS[kind]?.(random, genuine)
  if (!made) throw new Error(`No such kind: ${kind}`)
  const isUsual = random.below(10) > 0
  return {
    kind,
    method: isUsual ? 'POST' : random.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS']),
    path: random.pick([
      '/ro/newsletter',
      '/en/newsletter',
      '/ro/newsletter',
      '/ro',
      '/en/documents/x',
      '/api/health',
      '/',
    ]),
    body: made.body ?? Buffer.alloc(0),
    headers: { ...made.headers, ...(random.below(8) > 0 ? { Origin: genuine.origin } : {}) },
  }
}
