import { createHash } from 'node:crypto'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { suppress } from '../../../lib/newsletter/suppress.ts'
import { eventsOf, later, START } from '../support/newsletter.ts'
import { newsletterOn } from '../support/run-newsletter.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const HEADING = 'adresa,limba,acord_la'
const PROOF = 'Formulare semnate la târg, pagina 1'

let store: TestStore
let newsletter: ReturnType<typeof newsletterOn>
let folder: string
let proof: string

beforeEach(() => {
  store = publishedStore()
  newsletter = newsletterOn(store, START)
  folder = path.dirname(store.contentDir)
  proof = path.join(folder, 'formulare.pdf')
  writeFileSync(proof, PROOF)
})

function list(...rows: string[]): string {
  const file = path.join(folder, 'lista.csv')
  writeFileSync(file, `\ufeff${[HEADING, ...rows].join('\r\n')}\r\n`)
  return file
}

const all = () => store.database.subscriber.findMany({ orderBy: { id: 'asc' } })

test('a list without proof of consent makes nobody a subscriber (N-37)', async () => {
  const file = list('ana@example.org,ro,2026-05-30')
  expect(await newsletter('import', file)).toMatchObject({ status: 1, err: expect.stringContaining('--dovada') })
  expect(await newsletter('import', file, '--dovada', path.join(folder, 'nimic.pdf'))).toMatchObject({ status: 1 })
  expect(await all()).toEqual([])
  expect(await store.database.consentEvent.count()).toBe(0)
})

test('with proof it does; the proof is kept, and the evidence names it by its hash', async () => {
  const { status, out } = await newsletter(
    'import',
    list('Ana@Example.org,ro,2026-05-30', 'Bob@example.org,en,2026-06-01'),
    '--dovada',
    proof,
  )
  expect([status, out]).toEqual([0, '2 adăugați; 0 erau cunoscuți sau blocați, și au rămas cum erau.\n'])
  expect(await all()).toMatchObject([
    { emailKey: 'ana@example.org', locale: 'ro', state: 'active', confirmedAt: new Date('2026-05-30T00:00:00Z') },
    { emailKey: 'bob@example.org', email: 'Bob@example.org', locale: 'en', state: 'active' },
  ])
  const sha256 = createHash('sha256').update(PROOF).digest('hex')
  expect(await store.database.consentEvent.findFirst()).toMatchObject({
    event: 'confirmed',
    method: 'command',
    consentHash: sha256,
  })
  expect(existsSync(path.join(folder, 'dovezi', `${sha256}.pdf`))).toBe(true)
})

test('the proof is kept while anybody who came by it is known, and goes after the last of them (J-04)', async () => {
  await newsletter('import', list('ana@example.org,ro,2026-05-30', 'bob@example.org,en,2026-06-01'), '--dovada', proof)
  const unused = path.join(folder, 'dovezi', 'nobody.pdf')
  writeFileSync(unused, '')
  utimesSync(unused, START, START)
  const proofs = () => readdirSync(path.join(folder, 'dovezi')).length
  const purgeAt = async (now: Date) => (await newsletterOn(store, now)('purge')).status
  expect([await purgeAt(later(periods.leftKept)), proofs()]).toEqual([0, 2])
  expect([await purgeAt(later(periods.leftKept + 1)), proofs()]).toEqual([0, 1])
  const [left, last] = [later(2 * periods.leftKept), later(3 * periods.leftKept)]
  await newsletterOn(store, left)('unsubscribe', 'ana@example.org')
  await newsletterOn(store, last)('unsubscribe', 'bob@example.org')
  expect([await purgeAt(later(periods.leftKept, last)), proofs()]).toEqual([0, 1])
  expect([await purgeAt(later(periods.leftKept + 1, last)), proofs()]).toEqual([0, 0])
})

test('who left, came back as undeliverable, complained, is blocked or said no stays so (N-37)', async () => {
  for (const state of ['unsubscribed', 'bounced', 'complained']) {
    const person = { emailKey: `${state}@example.org`, email: `${state}@example.org`, locale: 'ro', state }
    await store.database.subscriber.create({ data: { ...person, confirmedAt: START, changedAt: START } })
  }
  await newsletter('suppress', 'blocat@example.org')
  for (const reason of ['erased', 'cancelled'] as const)
    await write(store.database, (tx) => suppress(tx, `${reason}@example.org`, reason, START))
  const before = await all()
  const names = ['unsubscribed', 'bounced', 'complained', 'blocat', 'erased', 'cancelled']
  const rows = names.map((name) => `${name.toUpperCase()}@example.org,ro,2026-05-30`)
  const { out } = await newsletter('import', list(...rows), '--dovada', proof)
  expect(out).toMatch(/^0 adăugați; 6 erau/)
  expect(await all()).toEqual(before)
  expect(await eventsOf(store.database, 'blocat@example.org')).toEqual(['suppressed'])
})

test('a list with mistakes brings nobody, and every mistake is told with its row', async () => {
  const file = list(
    'ana@example.org,ro,2026-05-30',
    'ana,ro,2026-05-30',
    'b@example.org,hu,2026-05-30',
    'c@example.org,ro,mai',
    'd@example.org,ro,2027-01-01',
  )
  const { status, err } = await newsletter('import', file, '--dovada', proof)
  expect(status).toBe(1)
  expect(err.match(/rândul \d+/g)).toEqual(['rândul 3', 'rândul 4', 'rândul 5', 'rândul 6'])
  expect(await all()).toEqual([])
  writeFileSync(file, 'email\nana@example.org\n')
  expect(await newsletter('import', file, '--dovada', proof)).toMatchObject({
    status: 1,
    err: expect.stringContaining(HEADING),
  })
})
