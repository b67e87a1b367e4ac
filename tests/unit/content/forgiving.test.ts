import { expect, test } from 'vitest'
import { loadContent } from '../../../lib/content/load.ts'
import { distance, nearest } from '../../../lib/content/near.ts'
import { readDate } from '../../../lib/content/written-date.ts'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { publishedStore } from '../support/store.ts'

test.for([
  ['2023', '2023'],
  ['2023-10', '2023-10'],
  ['2023-10-03', '2023-10-03'],
  ['2023-1-3', '2023-01-03'],
  ['3.10.2023', '2023-10-03'],
  ['03/10/2023', '2023-10-03'],
  ['octombrie 2023', '2023-10'],
  ['3 Octombrie 2023', '2023-10-03'],
  ['3 October 2023', '2023-10-03'],
])('%s is the date %s', ([written, date]) => {
  expect(readDate(written ?? '')).toBe(date)
})

test.for(['', '32.10.2023', '30.2.2023', '2023-13', 'primăvara 2023', '10.2023', '23', 'octombrie', '2023-10-03x'])(
  '%j is no date',
  (written) => {
    expect(readDate(written)).toBeUndefined()
  },
)

test('slips of two signs are known, three are another word (E-02)', () => {
  expect(distance('titlu', 'ttilu')).toBe(1)
  expect(distance('titlu', 'tiltlul')).toBe(2)
  expect(nearest('Titlul', ['stare', 'titlu', 'text'])).toBe('titlu')
  expect(nearest('publicat de la', ['publicat_de_la', 'publicat_pana_la'])).toBe('publicat_de_la')
  expect(nearest('titularul', ['titlu'])).toBeUndefined()
  expect(nearest('xyz', ['imm'])).toBeUndefined()
})

test('quoted numbers, da and nu, and dates in words mean what they say (E-02)', async () => {
  const store = publishedStore()
  replaceIn(store, 'obiective/01-referinta.yaml', 'numar: 1', 'numar: "7"')
  replaceIn(store, 'retea/scoli.yaml', 'valoare: 35', 'valoare: "36"\ncel_putin: da\nla_data: aprilie 2026')
  replaceIn(store, 'realizari/premiu-2022.yaml', '"2023-05-15"', '15.05.2023')
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 2, remarks: [] })
  const { database } = store
  expect(await database.objective.findMany({ where: { number: 7 } })).toHaveLength(1)
  expect(await database.networkGroup.findFirst()).toMatchObject({ value: 36, atLeast: true, asOf: '2026-04' })
  expect(await database.achievement.findFirst()).toMatchObject({ ceremonyDate: '2023-05-15' })
})

test('cedillas become commas below, which staff are told; letters made of two signs become one', async () => {
  const store = publishedStore()
  replaceIn(store, 'obiective/01-referinta.yaml', 'oraș european', 'ora\u015f s\u0326i t\u0327ara')
  const { remarks } = await loadContent(store.contentDir)
  expect(remarks.map(({ field, message }) => [field, message.ro])).toEqual([
    ['ro.titlu', expect.stringContaining('sedilă')],
  ])
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1, remarks: [{ field: 'ro.titlu' }] })
  const row = await store.database.objectiveTranslation.findFirst({
    where: { locale: 'ro', objectiveKey: '01-referinta' },
  })
  expect(row?.title).toContain('ora\u0219 \u0219i \u021bara')
})
