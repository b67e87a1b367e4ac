import { createHash } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { type FileKind, fileExtensions, fileKinds, isFileKind } from '../../file-kinds.ts'
import type { Words } from '../problem.ts'
import { FileMistake, type Inspection } from '../record-files.ts'
import { type PdfFacts, type PdfProblem, readPdf } from './pdf.ts'

const MISLABELLED: Words = {
  ro: 'fișierul nu este ce spune terminația numelui său; salvați-l din nou în formatul potrivit.',
  en: 'the file is not what the end of its name says; save it again in the right format.',
}

const PDF_MISTAKES: Record<PdfProblem, Words> = {
  'pdf-locked': {
    ro: 'PDF-ul este protejat cu parolă sau restricții; salvați-l fără protecție.',
    en: 'the PDF is protected by a password or restrictions; save it without protection.',
  },
  'pdf-broken': {
    ro: 'PDF-ul nu poate fi citit până la capăt; salvați-l sau exportați-l din nou.',
    en: 'the PDF cannot be read to its end; save it or export it again.',
  },
  'pdf-empty': {
    ro: 'PDF-ul nu are nicio pagină; exportați-l din nou.',
    en: 'the PDF has no page; export it again.',
  },
}

const facts = z.object({
  kind: z.enum(fileExtensions),
  bytes: z.number(),
  sha256: z.string(),
  pages: z.number().optional(),
  title: z.string().optional(),
  lang: z.string().optional(),
})

/** What is known of a document's file: all of it is read from the file. */
export type DocumentFileFacts = z.output<typeof facts>

export const documentFile: Inspection<DocumentFileFacts> = {
  facts,
  version: 'document 1',
  async inspect(bytes, name) {
    const kind = path.extname(name).slice(1)
    if (!isFileKind(kind) || !isOfKind[kind](bytes)) throw new FileMistake(MISLABELLED)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { kind, bytes: bytes.length, sha256, ...(kind === 'pdf' ? pdfFacts(bytes) : {}) }
  },
}

function pdfFacts(bytes: Buffer): PdfFacts {
  const found = readPdf(bytes)
  if (typeof found === 'string') throw new FileMistake(PDF_MISTAKES[found])
  return found
}

const holds = (bytes: Buffer, words: string) =>
  bytes.subarray(0, 4).toString() === 'PK\x03\x04' && bytes.includes(words)

/** What a file of each kind begins with or holds: a name can say anything. */
const isOfKind: Record<FileKind, (bytes: Buffer) => boolean> = {
  pdf: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
  docx: (bytes) => holds(bytes, 'word/document'),
  xlsx: (bytes) => holds(bytes, 'xl/workbook'),
  odt: (bytes) => holds(bytes, `mimetype${fileKinds.odt.mediaType}`),
  ods: (bytes) => holds(bytes, `mimetype${fileKinds.ods.mediaType}`),
}
