import { pdfObjects } from './pdf-objects.ts'
import { pdfText } from './pdf-text.ts'

/** What a PDF says of itself. */
export interface PdfFacts {
  pages: number
  title?: string
  /** Language tag, as the file has it. */
  lang?: string
}

/** What keeps a PDF from being published, by the name under which `words.ts` explains it. */
export type PdfProblem = 'pdf-locked' | 'pdf-broken' | 'pdf-empty'

/**
 * Reads pages, title and language of a PDF from its catalogue (docs/decisions/0013).
 *
 * @returns the facts, or what is wrong with the file.
 */
export function readPdf(bytes: Buffer): PdfFacts | PdfProblem {
  const text = bytes.toString('latin1')
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return 'pdf-locked'
  try {
    const objects = pdfObjects(text)
    const catalogue = objects.get(lastReference(text, 'Root')) ?? ''
    const tree = objects.get(reference(catalogue, 'Pages')) ?? ''
    const pages = numberOf(tree, 'Count', objects)
    if (pages === undefined) return 'pdf-broken'
    if (pages < 1) return 'pdf-empty'
    const title = pdfText(objects.get(lastReference(text, 'Info')) ?? '', 'Title')
    const lang = pdfText(catalogue, 'Lang')
    return { pages, ...(title ? { title } : {}), ...(lang ? { lang } : {}) }
  } catch {
    // A stream that does not unfold.
    return 'pdf-broken'
  }
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1])
}

/** Editions are added at the end of the file: the last reference is the one that holds. */
function lastReference(text: string, key: string): number {
  return Number([...text.matchAll(new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`, 'g'))].at(-1)?.[1])
}

/** A number that stands in a dictionary, or in an object that it refers to. */
function numberOf(dictionary: string, key: string, objects: Map<number, string>): number | undefined {
  const referred = objects.get(reference(dictionary, key))
  const digits = referred ? /\d+/.exec(referred)?.[0] : new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
