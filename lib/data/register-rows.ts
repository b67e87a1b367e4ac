import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import type { Filters, Order } from '../register.ts'
import { documentInclude } from './documents.ts'
import { publishedIn } from './published.ts'

/** Documents on one page of the register: as many as keep the page within its weight (F-02). */
export const PAGE_SIZE = 20

/** The rows of one page, in the order that was asked for. */
export async function rowsOf(filters: Filters, locale: Locale) {
  const { order, page } = filters
  const where = matching(filters, locale)
  const part = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }
  if (order !== 'title')
    return database().document.findMany({ where, include: documentInclude(), orderBy: orderings[order], ...part })
  const titles = await database().documentTranslation.findMany({
    where: { locale, document: where },
    select: { document: { include: documentInclude() } },
    orderBy: [{ titleOrder: 'asc' }, { documentKey: 'asc' }],
    ...part,
  })
  return titles.map(({ document }) => document)
}

/**
 * Documents without a year stand at the end, whichever way the others run; SQLite has them there by itself in the one, and
 * has an index for it.
 */
const orderings: Record<Exclude<Order, 'title'>, Prisma.DocumentOrderByWithRelationInput[]> = {
  newest: [{ year: 'desc' }, { period: 'desc' }, { type: 'desc' }, { key: 'asc' }],
  oldest: [
    { year: { sort: 'asc', nulls: 'last' } },
    { period: { sort: 'asc', nulls: 'last' } },
    { type: 'desc' },
    { key: 'asc' },
  ],
}

/** What the store is asked for. */
function matching({ year, type, language }: Filters, locale: Locale): Prisma.DocumentWhereInput {
  return {
    ...publishedIn(locale),
    ...(year === undefined ? {} : { year }),
    ...(type ? { type } : {}),
    ...(language ? { [language === 'ro' ? 'inRomanian' : 'inEnglish']: true } : {}),
  }
}

export const newestFirst = orderings.newest
