import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formatIn, formatProblem } from '../../../lib/content/problem.ts'
import { publishStore, read } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const FILE = 'obiective/01-referinta.yaml'

/** Windows-1250, as old editors on Romanian computers write it: one byte for each letter. */
const WINDOWS_1250: Readonly<Record<string, number>> = { ă: 0xe3, â: 0xe2, î: 0xee, ș: 0xba, ț: 0xfe }

const bytesOf: Record<string, (text: string) => Buffer> = {
  'cut off in a letter': (text) => Buffer.from(text).subarray(0, Buffer.from(text).indexOf('ș') + 1),
  'cut off in a field': (text) => Buffer.from(text.slice(0, text.indexOf('\nen:'))),
  'in Windows-1250': (text) => Buffer.from([...text].map((sign) => WINDOWS_1250[sign] ?? sign.charCodeAt(0))),
  'in UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'in UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
  'of 10 MB': (text) => Buffer.from(text + '# '.repeat(5_000_000)),
  'of zeros': () => Buffer.alloc(500),
  'of random bytes': () => Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 256)),
  'that is a picture': () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'of a thousand brackets': () => Buffer.from('['.repeat(100_000)),
  'that refers to itself': () => Buffer.from('numar: &a [*a, *a]\n'),
  'that grows when it is read': () => Buffer.from('a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n'),
  'of one word': () => Buffer.from('Cluj\n'),
  'with a foreign tag': (text) => Buffer.from(text.replace('numar: 1', 'numar: !!js/function "x"')),
  'with a field that programs know': (text) => Buffer.from(`__proto__: {numar: 1}\n${text}`),
  'with its lines shuffled': (text) => Buffer.from(text.split('\n').reverse().join('\n')),
}

async function expectRefusal(store: TestStore): Promise<string[]> {
  const before = dump(store.file)
  const result = await publishStore(store)
  expect(dump(store.file)).toEqual(before)
  if (result.ok) throw new Error('The corrupted file was published.')
  for (const problem of result.problems) expect(formatIn('en', problem)).not.toBe(formatProblem(problem))
  return result.problems.map(formatProblem)
}

test.for(Object.keys(bytesOf))('a file %s is refused with its name, and nothing changes', async (name) => {
  const store = publishedStore()
  writeFileSync(path.join(store.contentDir, FILE), bytesOf[name]?.(read(store, FILE)) ?? '')
  const lines = await expectRefusal(store)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatch(/^content\/obiective\/01-referinta\.yaml:\d+:\d+ ./)
})

test('a mark of UTF-8 at the beginning is no mistake', async () => {
  const store = publishedStore()
  writeFileSync(path.join(store.contentDir, FILE), `\ufeff${read(store, FILE)}`)
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 0 })
})

test('line ends of Windows are no mistake', async () => {
  const store = publishedStore()
  writeFileSync(path.join(store.contentDir, FILE), read(store, FILE).replaceAll('\n', '\r\n'))
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 0 })
})

test.for([
  ['a folder with the name of a record', (place: string) => mkdirSync(place)],
  ['a link to nothing', (place: string) => symlinkSync('/nowhere/at-all.yaml', place)],
] as const)('%s is refused with its name', async ([, make]) => {
  const store = publishedStore()
  make(path.join(store.contentDir, 'obiective/03.yaml'))
  expect(await expectRefusal(store)).toEqual([expect.stringMatching(/^content\/obiective\/03\.yaml:1:1 .*citit/)])
})
