import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { type DocumentType, documentTypes, type Facet, type Filters, type Order } from '../register.ts'
import { type DocumentView, documentInclude, toDocument } from './documents.ts'
import { publishedIn } from './published.ts'

/** Documents on one page of the register: as many as keep the page within its weight (F-02). */
export const PAGE_SIZE = 20

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
  const where = matching(filters, locale)
  const [rows, total, year, type, ro, en] = await Promise.all([
    database().document.findMany({
      where,
      include: documentInclude(),
      orderBy: orderings[filters.order],
      skip: (filters.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    database().document.count({ where }),
    database().document.groupBy({
      by: ['year'],
      where: { ...matching(filters, locale, 'year'), year: { not: null } },
      _count: true,
      orderBy: { year: 'desc' },
    }),
    database().document.groupBy({ by: ['type'], where: matching(filters, locale, 'type'), _count: true }),
    database().document.count({ where: { ...matching(filters, locale, 'language'), inRomanian: true } }),
    database().document.count({ where: { ...matching(filters, locale, 'language'), inEnglish: true } }),
  ])
  const typeCount = (value: DocumentType) => type.find((row) => row.type === value)?._count ?? 0
  const languages: Array<FacetValue<Locale>> = [
    { value: 'ro', count: ro },
    { value: 'en', count: en },
  ]
  return {
    filters,
    documents: rows.map((row) => toDocument(row, locale)),
    total,
    pages: pagesOf(total),
    facets: {
      year: withChosen(
        year.flatMap((row) => (row.year === null ? [] : [{ value: row.year, count: row._count }])),
        filters.year,
      ),
      type: documentTypes
        .map((value) => ({ value, count: typeCount(value) }))
        .filter(({ value, count }) => count > 0 || value === filters.type),
      language: languages.filter(({ value, count }) => count > 0 || value === filters.language),
    },
  }
}

/** How many pages a part of the register has. */
export async function countRegisterPages(filters: Filters, locale: Locale): Promise<number> {
  return pagesOf(await database().document.count({ where: matching(filters, locale) }))
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}

/** A year that was chosen can be let go of, even if the other filters leave nothing of it. */
function withChosen(years: Array<FacetValue<number>>, chosen: number | undefined): Array<FacetValue<number>> {
  if (chosen === undefined || years.some(({ value }) => value === chosen)) return years
  return [...years, { value: chosen, count: 0 }].sort((a, b) => b.value - a.value)
}

/** Whether a page of the register is there to be asked for: its year is known, and there are enough documents. */
export async function hasRegisterPage(filters: Filters, locale: Locale): Promise<boolean> {
  const { year, page } = filters
  const total = await database().document.count({ where: matching(filters, locale) })
  if (total > 0) return (page - 1) * PAGE_SIZE < total
  if (page > 1) return false
  return year === undefined || (await database().document.count({ where: { ...publishedIn(locale), year } })) > 0
}

/** The newest documents, for pages that show a few. */
export async function listLatestDocuments(locale: Locale, count: number): Promise<DocumentView[]> {
  const rows = await database().document.findMany({
    where: publishedIn(locale),
    include: documentInclude(),
    orderBy: orderings.newest,
    take: count,
  })
  return rows.map((row) => toDocument(row, locale))
}

/** The newest documents that have a date or a period, for the feed. */
export async function listDatedDocuments(locale: Locale, count: number): Promise<DocumentView[]> {
  const rows = await database().document.findMany({
    where: { ...publishedIn(locale), year: { not: null } },
    include: documentInclude(),
    orderBy: orderings.newest,
    take: count,
  })
  return rows.map((row) => toDocument(row, locale))
}

/** Documents without a year stand at the end, whichever way the others run. */
const orderings: Record<Order, Prisma.DocumentOrderByWithRelationInput[]> = {
  newest: [
    { year: { sort: 'desc', nulls: 'last' } },
    { period: { sort: 'desc', nulls: 'last' } },
    { type: 'desc' },
    { key: 'asc' },
  ],
  oldest: [
    { year: { sort: 'asc', nulls: 'last' } },
    { period: { sort: 'asc', nulls: 'last' } },
    { type: 'desc' },
    { key: 'asc' },
  ],
}

/** @param except A filter left out: how many documents there would be with each of its values. */
function matching({ year, type, language }: Filters, locale: Locale, except?: Facet): Prisma.DocumentWhereInput {
  return {
    ...publishedIn(locale),
    ...(year !== undefined && except !== 'year' ? { year } : {}),
    ...(type && except !== 'type' ? { type } : {}),
    ...(language && except !== 'language' ? { [language === 'ro' ? 'inRomanian' : 'inEnglish']: true } : {}),
  }
}
