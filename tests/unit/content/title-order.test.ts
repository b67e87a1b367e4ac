import { expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { titleOrder } from '../../../lib/content/title-order.ts'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { publishedStore } from '../support/store.ts'

const TITLES = [
  'Raport de activitate 2019',
  'Raport de activitate 2020',
  'Raportul nr. 10',
  'Raportul nr. 9',
  'raport',
  'Rapoarte',
  'Țara',
  'Tara',
  'Tuș',
  'Șase',
  'Sare',
  'Suta',
  'Ștefan',
  'Zero',
  'Ăsta',
  'Azi',
  'Bani',
  'Âncora',
  'Îndrumar',
  'Ion',
  'Iz',
  'Jurnal',
  '„Citat”',
  'A (b)',
  'A-b',
  'A b',
  'Ab',
  'élan',
  'Elan',
  'Elen',
  '10 ani',
  '9 ani',
  '',
]

/** The store compares code by code. */
const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b))

test.for(routing.locales)('titles stand as a reader of %s looks for them (R-02)', (locale) => {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  for (const one of TITLES)
    for (const other of TITLES) {
      const wanted = Math.sign(compare(one, other))
      expect(byCode(titleOrder(one, locale), titleOrder(other, locale)), `${one} · ${other}`).toBe(wanted)
    }
})

test('a title in letters of another alphabet goes after all others', () => {
  expect(byCode(titleOrder('Žižka', 'ro'), titleOrder('Я', 'ro'))).toBe(-1)
})

test('a changed title stands elsewhere', async () => {
  const store = publishedStore()
  const place = () =>
    store.database.documentTranslation.findFirst({ where: { documentKey: 'raport-2020', locale: 'ro' } })
  const before = await place()
  replaceIn(store, 'documente/raport-2020.yaml', 'titlu: ', 'titlu: Al doilea ')
  await publishStore(store)
  expect((await place())?.titleOrder.slice(0, 2)).toBe(titleOrder('Al', 'ro'))
  expect(before?.titleOrder.slice(0, 2)).not.toBe(titleOrder('Al', 'ro'))
})
