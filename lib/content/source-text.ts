import { readFileSync, statSync } from 'node:fs'
import type { Words } from './problem.ts'

/** A record is a page of text at most: a larger file is another kind of file. */
const LARGEST_IN_BYTES = 1_000_000

const UNREADABLE: Words = {
  ro: 'fișierul nu poate fi citit; verificați că este un fișier și că aveți dreptul să îl deschideți.',
  en: 'the file cannot be read; check that it is a file, and that you may open it.',
}

const TOO_LARGE: Words = {
  ro: 'fișierul este prea mare pentru o înregistrare (peste 1 MB); păstrați numai textele.',
  en: 'the file is too large for a record (more than 1 MB); keep the texts alone.',
}

const NOT_UTF8: Words = {
  ro: 'fișierul nu este scris în UTF-8; salvați-l din nou cu codificarea UTF-8.',
  en: 'the file is not written in UTF-8; save it again with the encoding UTF-8.',
}

/** A UTF-8 text may be taken for one, and holds no signs that text files never have. */
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads the text of a content file, or says why it cannot be read. */
export function readSource(file: string): { text: string } | { refused: Words } {
  try {
    if (statSync(file).size > LARGEST_IN_BYTES) return { refused: TOO_LARGE }
    return decode(readFileSync(file))
  } catch {
    return { refused: UNREADABLE }
  }
}

function decode(bytes: Buffer): { text: string } | { refused: Words } {
  try {
    const text = decoder.decode(bytes)
    return text.includes('\0') ? { refused: NOT_UTF8 } : { text }
  } catch {
    return { refused: NOT_UTF8 }
  }
}
