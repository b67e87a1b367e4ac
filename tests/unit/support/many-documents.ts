import type { PrismaClient } from '../../../lib/db/client.ts'
import { documentTypes } from '../../../lib/register.ts'

/** Years over which the documents are spread. */
const FIRST_YEAR = 2000
const YEARS = 25

/**
 * Fills a store with documents as publishing would leave them: every type, year and language, files of two languages,
 * external ones, and editions that replace each other (F-07).
 */
export async function addManyDocuments(database: PrismaClient, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const key = (index: number) => `doc-${String(index).padStart(5, '0')}`
  const isExternal = (index: number) => index % 5 === 0
  const languages = (index: number) => (index % 3 === 0 ? ['ro', 'en'] : ['ro'])
  await database.document.createMany({
    data: numbers.map((index) => ({
      key: key(index),
      type: documentTypes[index % documentTypes.length] ?? 'list',
      period: String(FIRST_YEAR + (index % YEARS)),
      year: FIRST_YEAR + (index % YEARS),
      externalUrl: isExternal(index) ? 'https://example.org/document' : null,
      externalLang: isExternal(index) ? 'ro' : null,
      inRomanian: true,
      inEnglish: !isExternal(index) && languages(index).includes('en'),
      replacedBy: index % 10 === 9 ? null : key(index + 1),
    })),
  })
  await database.documentTranslation.createMany({
    data: numbers.flatMap((index) =>
      ['ro', 'en'].map((locale) => ({
        documentKey: key(index),
        locale,
        state: 'published',
        wording: 'draft',
        source: 'Generator',
        slug: `${locale}-${key(index)}`,
        title: `Raport de activitate pentru programul cu numărul ${index}`,
        summary: 'Un rezumat de lungimea pe care o are de obicei, ca paginile să aibă mărimea lor adevărată.',
      })),
    ),
  })
  await database.documentFile.createMany({
    data: numbers.flatMap((index) =>
      (isExternal(index) ? [] : languages(index)).map((locale) => ({
        documentKey: key(index),
        locale,
        fileName: `Raport ${index}.pdf`,
        mediaName: `${String(index).padStart(32, locale === 'ro' ? '0' : '1')}.pdf`,
        mediaType: 'application/pdf',
        bytes: 1_000 + index * 37,
        pages: 1 + (index % 130),
        sha256: String(index).padStart(64, '0'),
      })),
    ),
  })
}
