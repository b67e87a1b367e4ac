import type { ParsedFile } from '../parse.ts'
import type { Problem, Words } from '../problem.ts'
import { remarksOn } from './checks.ts'
import { type FoundText, textsOf } from './texts.ts'

/** Texts that may well be the same in several places, or that nobody reads. */
const SHARED = ['sursa', 'credit', 'legenda', 'acordat_de', 'licenta', 'ilustratie', 'detaliu', 'acord']

/** A text of fewer words may well be the same as another. */
const FEWEST_WORDS = 4

/** The field by which a record is known. */
const NAMES = ['titlu', 'nume']

/** Looks at what records say, beyond their form (E-10): remarks stop nothing. */
export class Remarks {
  readonly found: Problem[] = []
  /** Where each text was first: by kind of record, language and text. */
  private readonly seen = new Map<string, string>()

  constructor(private readonly now = new Date()) {}

  /** Looks at one record. */
  look(folder: string, parsed: ParsedFile): void {
    for (const text of textsOf(parsed.value)) {
      for (const remark of remarksOn(text, this.now)) this.found.push(parsed.problemAt(text.path, remark))
      const twice = this.twice(folder, text, parsed)
      if (twice) this.found.push(twice)
    }
  }

  private twice(folder: string, { path, name, locale, value }: FoundText, parsed: ParsedFile): Problem | undefined {
    const isName = NAMES.includes(name) && path.length === 2
    const isLong = value.trim().split(/\s+/).length >= FEWEST_WORDS
    if (!locale || SHARED.includes(name) || !(isName || isLong)) return undefined
    const key = [folder, locale, value.trim().replace(/\s+/g, ' ')].join('\0')
    const here = parsed.problemAt(path, SAME)
    const first = this.seen.get(key)
    if (first === undefined) this.seen.set(key, `${here.file}:${here.line}`)
    return first === undefined ? undefined : { ...here, message: sameAs(first, isName ? REPEATED : SAME) }
  }
}

const SAME: Words = {
  ro: 'are același text ca un alt câmp; întrebați care este textul potrivit.',
  en: 'has the text of another field; ask which text belongs here.',
}

const REPEATED: Words = {
  ro: 'o altă înregistrare are același nume; este aceeași, scrisă de două ori?',
  en: 'another record has the same name; is it the same one, written twice?',
}

const sameAs = (place: string, { ro, en }: Words): Words => ({ ro: `${ro} (${place})`, en: `${en} (${place})` })
