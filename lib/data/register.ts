import 'server-only'
import { type Locale, routing } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { type DocumentType, documentTypes, type Filters } from '../register.ts'
import { type DocumentView, documentInclude, toDocument } from './documents.ts'
import { publishedIn } from './published.ts'
import { type Asked, countIn, countsOf } from './register-counts.ts'
import { newestFirst, PAGE_SIZE, rowsOf } from './register-rows.ts'

/** One value of a filter, and how many documents there are with it and the other filters. */
export interface FacetValue<Value> {
  value: Value
  count: number
}

/** One page of the register. */
export interface RegisterPage {
  filters: Filters
  documents: DocumentView[]
  total: number
  pages: number
  facets: {
    year: Array<FacetValue<number>>
    type: Array<FacetValue<DocumentType>>
    language: Array<FacetValue<Locale>>
  }
}

/** One page of the register, and what it can be narrowed to. The number of queries does not grow with the register. */
export async function getRegister(filters: Filters, locale: Locale): Promise<RegisterPage> {
  const [rows, cells] = await Promise.all([rowsOf(filters, locale), countsOf(locale)])
  const count = (asked: Asked) => countIn(cells, asked)
  const { year, type, language } = filters
  const years = new Set([...cells.map((cell) => cell.year), year].filter((one) => typeof one === 'number'))
  const total = count(filters)
  return {
    filters,
    documents: rows.map((row) => toDocument(row, locale)),
    total,
    pages: pagesOf(total),
    facets: {
      year: facet(
        [...years].sort((a, b) => b - a),
        year,
        (value) => count({ ...filters, year: value }),
      ),
      type: facet(documentTypes, type, (value) => count({ ...filters, type: value })),
      language: facet(routing.locales, language, (value) => count({ ...filters, language: value })),
    },
  }
}

/** The values that leave something; one that was chosen can be let go of, even if the other filters leave nothing of it. */
function facet<Value>(values: readonly Value[], chosen: Value | undefined, count: (value: Value) => number) {
  return values.map((value) => ({ value, count: count(value) })).filter((one) => one.count > 0 || one.value === chosen)
}

/** How many pages a part of the register has. */
export async function countRegisterPages(filters: Filters, locale: Locale): Promise<number> {
  return pagesOf(countIn(await countsOf(locale), filters))
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}

/** Whether a page of the register is there to be asked for: its year is known, and there are enough documents. */
export async function hasRegisterPage(filters: Filters, locale: Locale): Promise<boolean> {
  const cells = await countsOf(locale)
  const { year, page } = filters
  return page <= pagesOf(countIn(cells, filters)) && (year === undefined || cells.some((cell) => cell.year === year))
}

/** The newest documents, for pages that show a few. */
export async function listLatestDocuments(locale: Locale, count: number): Promise<DocumentView[]> {
  const rows = await database().document.findMany({
    where: publishedIn(locale),
    include: documentInclude(),
    orderBy: newestFirst,
    take: count,
  })
  return rows.map((row) => toDocument(row, locale))
}

/** The newest documents that have a date or a period, for the feed. */
export async function listDatedDocuments(locale: Locale, count: number): Promise<DocumentView[]> {
  const rows = await database().document.findMany({
    where: { ...publishedIn(locale), year: { not: null } },
    include: documentInclude(),
    orderBy: newestFirst,
    take: count,
  })
  return rows.map((row) => toDocument(row, locale))
}
