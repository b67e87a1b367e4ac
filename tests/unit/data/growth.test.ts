import { beforeAll, describe, expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { getDocument, listDocuments } from '../../../lib/data/documents.ts'
import { getRegister, hasRegisterPage, listDatedDocuments, listLatestDocuments } from '../../../lib/data/register.ts'
import { PAGE_SIZE } from '../../../lib/data/register-rows.ts'
import { openDatabase } from '../../../lib/db/client.ts'
import { readEnv } from '../../../lib/env.ts'
import { noFilters, orders } from '../../../lib/register.ts'
import { queriesOf } from '../support/count-queries.ts'
import { addManyDocuments } from '../support/many-documents.ts'
import { openSiteStore } from '../support/site-store.ts'

/** What the register is to grow to (F-07). */
const COUNT = 10_000

/** How long a busy machine may take to fill the store. */
const PATIENCE_IN_MS = 120_000

openSiteStore()

const questions = {
  'a page of the register': () => getRegister({ ...noFilters, page: 2 }, 'ro'),
  'a filtered page of the register': () =>
    getRegister({ year: 2020, type: 'activity-report', language: 'ro', order: 'oldest', page: 1 }, 'en'),
  'a page of the register by title': () => getRegister({ ...noFilters, year: 2020, order: 'title', page: 1 }, 'ro'),
  'whether a page of the register is there': () => hasRegisterPage({ ...noFilters, year: 1999 }, 'ro'),
  'the latest documents': () => listLatestDocuments('ro', 5),
  'the documents of the feed': () => listDatedDocuments('ro', 50),
  'the whole register as data': () => listDocuments('en'),
  'the page of a document': () => getDocument('raport-de-activitate-2020', 'ro'),
}

describe('with ten thousand documents (F-07)', () => {
  const few = new Map<string, number>()

  beforeAll(async () => {
    for (const [name, ask] of Object.entries(questions)) few.set(name, (await queriesOf(ask)).length)
    // As publishing does, another process: the register's counts are of what was there before until somebody else writes.
    const other = openDatabase(readEnv().databaseFile)
    await addManyDocuments(other, COUNT)
    await other.$disconnect()
  }, PATIENCE_IN_MS)

  test.for(Object.entries(questions))('%s asks no question per row', async ([name, ask]) => {
    const queries = await queriesOf(ask)
    expect(few.get(name)).toBeGreaterThan(0)
    if (name === 'the whole register as data') {
      // Asked for in blocks, because a question about translations and files takes only so many keys.
      expect(queries.length).toBeLessThan(COUNT / 100)
    } else {
      expect(queries.length).toBeLessThanOrEqual(few.get(name) ?? 0)
    }
  })

  test.for(routing.locales)(
    'the pages of the register hold every document once, in either order (%s)',
    async (locale) => {
      for (const order of orders) {
        const first = await getRegister({ ...noFilters, order }, locale)
        const keys: string[] = []
        for (let page = 1; page <= first.pages; page += 100) {
          const { documents } = await getRegister({ ...noFilters, order, page }, locale)
          expect(documents.length).toBeLessThanOrEqual(PAGE_SIZE)
          keys.push(...documents.map(({ key }) => key))
        }
        expect(new Set(keys).size).toBe(keys.length)
        expect(first.total).toBeGreaterThan(COUNT)
        expect(first.pages).toBe(Math.ceil(first.total / PAGE_SIZE))
      }
    },
  )

  test('the counts of the filters are those of the documents that they lead to', async () => {
    const filters = { ...noFilters, year: 2010 }
    const { facets, total } = await getRegister(filters, 'ro')
    expect(facets.year.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(COUNT)
    for (const { value, count } of facets.type)
      expect((await getRegister({ ...filters, type: value }, 'ro')).total).toBe(count)
    for (const { value, count } of facets.language)
      expect((await getRegister({ ...filters, language: value }, 'ro')).total).toBe(count)
    expect(facets.year.find(({ value }) => value === 2010)?.count).toBe(total)
  })

  test('a page beyond the last one is not there', async () => {
    const { pages } = await getRegister(noFilters, 'ro')
    expect(await hasRegisterPage({ ...noFilters, page: pages }, 'ro')).toBe(true)
    expect(await hasRegisterPage({ ...noFilters, page: pages + 1 }, 'ro')).toBe(false)
  })
})
