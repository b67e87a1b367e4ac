import 'server-only'
import { getTranslations } from 'next-intl/server'
import { href } from '../i18n/navigation.ts'
import type { Locale } from '../i18n/routing.ts'
import { type Cell, toCsv } from './csv.ts'
import { type DocumentView, listDocuments } from './data/documents.ts'
import { absolute } from './site.ts'

/** The columns of the register as a table, in their order; names are in the catalogues. */
const COLUMNS = [
  'title',
  'type',
  'period',
  'date',
  'language',
  'words',
  'summary',
  'page',
  'address',
  'format',
  'bytes',
  'pages',
  'sha256',
] as const

/** The whole register as a table: a row for each file, or for each external address. */
export async function registerCsv(locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'Register' })
  const documents = await listDocuments(locale)
  const rows = documents.flatMap((document) =>
    copiesOf(document).map((copy) => {
      const { title, type, period, date, summary, original } = document
      const cells: Record<(typeof COLUMNS)[number], Cell> = {
        title,
        type: t(`types.${type}`),
        period,
        date,
        summary,
        words: original ?? locale,
        page: pageOf(document, locale),
        ...copy,
      }
      return COLUMNS.map((column) => cells[column])
    }),
  )
  return toCsv([COLUMNS.map((column) => t(`data.columns.${column}`)), ...rows])
}

/** The whole register for programs. */
export async function registerJson(locale: Locale): Promise<string> {
  const documents = await listDocuments(locale)
  return JSON.stringify({
    language: locale,
    page: absolute(href('/documents', locale)),
    documents: documents.map((document) => {
      const { key, type, title, summary, period, date, original: language = locale } = document
      const words = { title, summary, language }
      return { key, type, ...words, period, date, page: pageOf(document, locale), copies: copiesOf(document) }
    }),
  })
}

function pageOf({ slugs }: DocumentView, locale: Locale): string {
  return absolute(href('/documents/[slug]', locale, slugs[locale]))
}

/** Where a document can be had, and what is known of it there: of an external one, its language alone. */
function copiesOf({ external, files }: DocumentView) {
  const unknown = { format: null, bytes: null, pages: null, sha256: null }
  return [
    ...(external ? [{ language: external.lang, address: external.url, ...unknown }] : []),
    ...files.map(({ lang, src, mediaType, bytes, pages, sha256 }) => {
      return { language: lang, address: absolute(src), format: mediaType, bytes, pages, sha256 }
    }),
  ]
}
