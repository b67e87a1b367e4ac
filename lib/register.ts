import { href } from '../i18n/navigation.ts'
import { isLocale, type Locale } from '../i18n/routing.ts'

export const documentTypes = ['activity-report', 'activity-plan', 'list', 'profile'] as const
export type DocumentType = (typeof documentTypes)[number]

export const orders = ['newest', 'oldest', 'title'] as const
export type Order = (typeof orders)[number]

/** What a reader asks of the register; all of it stands in the address (R-02, docs/decisions/0014). */
export interface Filters {
  year?: number | undefined
  type?: DocumentType | undefined
  language?: Locale | undefined
  order: Order
  /** From 1. */
  page: number
}

export type Facet = 'year' | 'type' | 'language'
type Parameter = Facet | 'order' | 'page'

/** The whole register, from its first page. */
export const noFilters: Filters = { order: 'newest', page: 1 }

/** The words of the address in each language, in the order in which an address has them; nginx passes the same on. */
export const parameters: Record<Locale, Record<Parameter, string>> = {
  ro: { year: 'an', type: 'tip', language: 'limba', order: 'ordine', page: 'pagina' },
  en: { year: 'year', type: 'type', language: 'language', order: 'order', page: 'page' },
}

const values: Record<Locale, Record<DocumentType | Order, string>> = {
  ro: {
    'activity-report': 'raport-de-activitate',
    'activity-plan': 'plan-de-activitati',
    list: 'lista',
    profile: 'profil',
    newest: 'cele-mai-noi',
    oldest: 'cele-mai-vechi',
    title: 'titlu',
  },
  en: {
    'activity-report': 'activity-report',
    'activity-plan': 'activity-plan',
    list: 'list',
    profile: 'profile',
    newest: 'newest',
    oldest: 'oldest',
    title: 'title',
  },
}

/** The word for a type or an order in an address. */
export function wordOf(value: DocumentType | Order, locale: Locale): string {
  return values[locale][value]
}

/**
 * Reads the filters of an address. An empty value asks for nothing, as in a form that was left as it was.
 *
 * @returns undefined when a value is none that an address can have.
 */
export function readFilters(query: URLSearchParams, locale: Locale): Filters | undefined {
  const names = parameters[locale]
  const [year, type, language, order, page] = [names.year, names.type, names.language, names.order, names.page].map(
    (name) => query.get(name) || undefined,
  )
  const wanted = {
    year: year && /^\d{4}$/.test(year) ? Number(year) : undefined,
    type: documentTypes.find((one) => wordOf(one, locale) === type),
    language: isLocale(language) ? language : undefined,
    order: order ? orders.find((one) => wordOf(one, locale) === order) : 'newest',
    page: page ? Number(/^[1-9]\d{0,5}$/.exec(page)?.[0]) : 1,
  }
  const isUnknown = (asked: string | undefined, read: unknown) => asked !== undefined && read === undefined
  if (isUnknown(year, wanted.year) || isUnknown(type, wanted.type) || isUnknown(language, wanted.language)) return
  if (!wanted.order || Number.isNaN(wanted.page)) return
  return { ...wanted, order: wanted.order }
}

/** The query of an address with these filters, without a question mark; empty for the whole register. */
export function toQuery({ year, type, language, order, page }: Filters, locale: Locale): string {
  const names = parameters[locale]
  const query = new URLSearchParams()
  if (year !== undefined) query.set(names.year, String(year))
  if (type) query.set(names.type, wordOf(type, locale))
  if (language) query.set(names.language, language)
  if (order !== noFilters.order) query.set(names.order, wordOf(order, locale))
  if (page !== noFilters.page) query.set(names.page, String(page))
  return query.toString()
}

/** The public address of the register with these filters. */
export function registerHref(filters: Filters, locale: Locale): string {
  const query = toQuery(filters, locale)
  return href('/documents', locale) + (query && `?${query}`)
}

/** Whether an address says the same in more words than it needs: values that are empty, or the usual ones. */
export function isWordy(query: URLSearchParams, filters: Filters, locale: Locale): boolean {
  const known = Object.values(parameters[locale]).filter((name) => query.has(name))
  return known.length !== new URLSearchParams(toQuery(filters, locale)).size
}

/** The address of a filtered page for the framework: one for each thing that can be asked. */
export function toPath({ year, type, language, order, page }: Filters, locale: Locale): string {
  return ['', locale, 'documents/list', year ?? ANY, type ?? ANY, language ?? ANY, order, page].join('/')
}

/** Reads what {@link toPath} wrote after `list`. */
export function fromPath([year, type, language, order, page]: string[]): Filters {
  return {
    year: year === ANY ? undefined : Number(year),
    type: documentTypes.find((one) => one === type),
    language: isLocale(language) ? language : undefined,
    order: orders.find((one) => one === order) ?? noFilters.order,
    page: Number(page),
  }
}

/** Stands in a path for a filter that is not set. */
const ANY = 'any'
