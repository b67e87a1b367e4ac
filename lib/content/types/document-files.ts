import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Locale, routing } from '../../../i18n/routing.ts'
import { fileKinds } from '../../file-kinds.ts'
import { type DocumentFileFacts, documentFile } from '../files/document-file.ts'
import { type PreviewFacts, preview, previewOf } from '../files/preview.ts'
import type { Words } from '../problem.ts'
import type { ContentFiles } from '../record-files.ts'
import type { Media, Note } from '../type.ts'

/** The file of a document in one language, as publishing found it. */
export interface FoundFile {
  locale: Locale
  facts: DocumentFileFacts
  preview: PreviewFacts | undefined
  media: Media[]
}

/** Hexadecimal digits of the checksum that name a published file. */
const NAME_LENGTH = 32

const nameOf = (sha256: string, extension: string) => `${sha256.slice(0, NAME_LENGTH)}.${extension}`

/** Reads the files that a document names; mistakes are reported where they stand. */
export async function findFiles(
  named: Partial<Record<Locale, string | undefined>>,
  files: ContentFiles,
): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const locale of routing.locales) {
    const name = named[locale]
    const facts = name && (await files.read(name, ['fisiere', locale], documentFile))
    if (!facts) continue
    const picture = previewOf(name)
    const hasPicture = existsSync(files.pathOf(picture))
    const first = hasPicture ? await files.read(picture, ['fisiere', locale], preview) : undefined
    const media = [copy(files.pathOf(name), nameOf(facts.sha256, facts.kind))]
    if (first) media.push(copy(files.pathOf(picture), nameOf(first.sha256, 'png')))
    found.push({ locale, facts, preview: first, media })
  }
  return found
}

/** A file for `data/media` that is one of the content folder's under another name. */
function copy(from: string, name: string): Media {
  return {
    names: [name],
    async *make() {
      yield { name, bytes: await readFile(from) }
    },
  }
}

/** Signs that no file system or header keeps in a name. */
const UNNAMEABLE = /[\p{Cc}/\\:*?"<>|]+/gu

/** A document's file as the store keeps it. */
export function fileRow({ locale, facts, preview }: FoundFile, documentTitle: string) {
  const { kind, sha256, bytes, pages, title, lang } = facts
  return {
    locale,
    /** The name under which a reader saves it: the document's title. */
    fileName: `${documentTitle.replace(UNNAMEABLE, ' ').replace(/\s+/g, ' ').trim()}.${kind}`,
    mediaName: nameOf(sha256, kind),
    mediaType: fileKinds[kind].mediaType,
    bytes,
    pages: pages ?? null,
    title: title ?? null,
    lang: lang ?? null,
    sha256,
    previewName: preview ? nameOf(preview.sha256, 'png') : null,
    previewWidth: preview?.width ?? null,
    previewHeight: preview?.height ?? null,
  }
}

/** What a PDF should say of itself and does not: for staff, who can set it where they export the file. */
export function unsaid({ locale, facts: { kind, title, lang } }: FoundFile): Note[] {
  if (kind !== 'pdf') return []
  const field = ['fisiere', locale]
  const isOwnLanguage = lang?.toLowerCase().startsWith(locale)
  return [
    ...(title ? [] : [{ field, message: NO_TITLE }]),
    ...(isOwnLanguage ? [] : [{ field, message: noLanguage(locale) }]),
  ]
}

const NO_TITLE: Words = {
  ro: 'PDF-ul nu are titlu în proprietățile sale.',
  en: 'the PDF has no title in its properties.',
}

const noLanguage = (locale: Locale): Words => ({
  ro: `PDF-ul nu spune în proprietățile sale că este în limba „${locale}”.`,
  en: `the PDF does not say in its properties that its language is “${locale}”.`,
})
