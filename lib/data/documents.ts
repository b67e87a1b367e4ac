import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import { isLocale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { pick, publishedIn, publishedTranslations, slugsOf } from './published.ts'

export const documentTypes = ['activity-report', 'activity-plan', 'list', 'profile'] as const
export type DocumentType = (typeof documentTypes)[number]

/** A document of the register; we hold a file of it, or it stands at an external address. */
export interface DocumentView {
  key: string
  type: DocumentType
  /** The period it covers, ISO 8601 of year or month precision. */
  period: string | null
  date: string | null
  title: string
  summary: string | null
  slug: string
  slugs: Partial<Record<Locale, Slugs>>
  external: { url: string; lang: Locale } | null
  files: Array<{ lang: Locale; mediaName: string; fileName: string; bytes: number; pages: number | null }>
}

const include = () => ({ translations: publishedTranslations(), files: true }) as const

/** The register, newest period first; documents without a period at the end. */
export async function listDocuments(locale: Locale): Promise<DocumentView[]> {
  const rows = await database().document.findMany({
    where: publishedIn(locale),
    include: include(),
    orderBy: [{ period: { sort: 'desc', nulls: 'last' } }, { type: 'desc' }, { key: 'asc' }],
  })
  return rows.map((row) => toView(row, locale))
}

/** One document by its slug in the language; null when there is none. */
export async function getDocument(slug: string, locale: Locale): Promise<DocumentView | null> {
  const row = await database().document.findFirst({
    where: publishedIn(locale, { slug }),
    include: include(),
  })
  return row && toView(row, locale)
}

type Row = NonNullable<Awaited<ReturnType<typeof findOne>>>
const findOne = () => database().document.findFirst({ include: include() })

function toView(row: Row, locale: Locale): DocumentView {
  const { slug, title, summary } = pick(row.translations, locale)
  const { key, period, date, externalUrl, externalLang } = row
  return {
    key,
    type: documentTypes.find((type) => type === row.type) ?? 'list',
    period,
    date,
    title,
    summary,
    slug,
    slugs: slugsOf(row.translations),
    external: externalUrl ? { url: externalUrl, lang: toLocale(externalLang) } : null,
    files: row.files.map(({ locale, mediaName, fileName, bytes, pages }) => ({
      lang: toLocale(locale),
      mediaName,
      fileName,
      bytes,
      pages,
    })),
  }
}

/** Documents of the institution are in Romanian unless they say otherwise. */
function toLocale(value: string | null): Locale {
  return isLocale(value ?? undefined) && value === 'en' ? 'en' : 'ro'
}
