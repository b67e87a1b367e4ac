import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import { isLocale } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { fileKinds, isFileKind } from '../file-kinds.ts'
import { type DocumentType, documentTypes } from '../register.ts'
import {
  type InOneLanguage,
  originalOf,
  pick,
  publishedIn,
  publishedTranslations,
  slugsOf,
  visibleNow,
} from './published.ts'

/** A file of a document that we hold. */
export interface DocumentFileView {
  lang: Locale
  src: string
  fileName: string
  /** "PDF", as readers know it. */
  kind: string
  mediaType: string
  bytes: number
  pages: number | null
  sha256: string
  /** A picture of its first page. */
  preview: { src: string; width: number; height: number } | null
}

/** A document of the register; we hold files of it, or it stands at an external address. */
export interface DocumentView extends InOneLanguage {
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
  files: DocumentFileView[]
}

/** Another edition of a document. */
export type EditionView = Pick<DocumentView, 'key' | 'title' | 'slugs' | 'original'>

/** A document with the editions before and after it. */
export interface DocumentWithEditions extends DocumentView {
  newer: EditionView | null
  older: EditionView[]
}

/** What a page needs of a document, with the texts that visitors may see at this moment. */
export function documentInclude() {
  return {
    translations: publishedTranslations(),
    files: true,
  } satisfies Prisma.DocumentInclude
}

/** Documents asked for at once: a question about their translations and files takes only so many keys. */
const BLOCK = 500

/** Every document of the register, newest first: for whoever takes the register away. */
export async function listDocuments(locale: Locale): Promise<DocumentView[]> {
  const documents: DocumentView[] = []
  for (;;) {
    const rows = await database().document.findMany({
      where: publishedIn(locale),
      include: documentInclude(),
      orderBy: [{ year: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
      skip: documents.length,
      take: BLOCK,
    })
    documents.push(...rows.map((row) => toDocument(row, locale)))
    if (rows.length < BLOCK) return documents
  }
}

/** One document by its slug in the language; null when there is none. */
export async function getDocument(slug: string, locale: Locale): Promise<DocumentWithEditions | null> {
  const found = await database().documentTranslation.findFirst({
    where: { locale, slug, ...visibleNow() },
    select: { document: { include: documentInclude() } },
  })
  if (!found) return null
  const row = found.document
  const editions = await database().document.findMany({
    where: { ...publishedIn(locale), OR: [{ replacedBy: row.key }, { key: row.replacedBy ?? '' }] },
    include: documentInclude(),
    orderBy: [{ year: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
  })
  return {
    ...toDocument(row, locale),
    newer:
      editions.filter(({ key }) => key === row.replacedBy).map((edition) => toDocument(edition, locale))[0] ?? null,
    older: editions.filter(({ replacedBy }) => replacedBy === row.key).map((edition) => toDocument(edition, locale)),
  }
}

/**
 * The file of a published document by its name under `data/media`.
 *
 * @returns the name under which a reader saves it, and its type; null when no published document has such a file.
 */
export async function findDocumentFile(mediaName: string): Promise<{ fileName: string; mediaType: string } | null> {
  return database().documentFile.findFirst({
    where: { mediaName, document: { translations: { some: visibleNow() } } },
    select: { fileName: true, mediaType: true },
  })
}

type Row = Prisma.DocumentGetPayload<{ include: ReturnType<typeof documentInclude> }>

/** What a page shows of a row of the store. */
export function toDocument(row: Row, locale: Locale): DocumentView {
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
    original: originalOf(row.translations),
    external: externalUrl ? { url: externalUrl, lang: toLocale(externalLang) } : null,
    // The reader's own language first.
    files: row.files.map(toFile).sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale)),
  }
}

function toFile({ locale, mediaName, previewName, previewWidth, previewHeight, ...file }: Row['files'][number]) {
  const { fileName, mediaType, bytes, pages, sha256 } = file
  const preview =
    previewName && previewWidth && previewHeight
      ? { src: `/media/${previewName}`, width: previewWidth, height: previewHeight }
      : null
  return {
    lang: toLocale(locale),
    src: `/media/${mediaName}`,
    fileName,
    kind: kindOf(mediaName),
    mediaType,
    bytes,
    pages,
    sha256,
    preview,
  }
}

function kindOf(mediaName: string): string {
  const extension = mediaName.slice(mediaName.lastIndexOf('.') + 1)
  return isFileKind(extension) ? fileKinds[extension].name : extension
}

/** Documents of the institution are in Romanian unless they say otherwise. */
function toLocale(value: string | null): Locale {
  return isLocale(value ?? undefined) && value === 'en' ? 'en' : 'ro'
}
