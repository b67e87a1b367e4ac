import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { Words } from './problem.ts'
import type { FieldPath } from './type.ts'

/** What can be known of a kind of file, and how it is found out. */
export interface Inspection<Facts> {
  /** The form in which the facts are kept in the store. Give it another `version` when `inspect` finds out more. */
  facts: z.ZodType<Facts>
  version: string
  /**
   * Looks into a file.
   *
   * @throws FileMistake when the file cannot be published.
   */
  inspect: (bytes: Buffer, name: string) => Promise<Facts>
}

/** What is wrong with a file, for the field that names it. */
export class FileMistake extends Error {
  override name = 'FileMistake'

  constructor(readonly words: Words) {
    super(words.en)
  }
}

/** A file of the content folder as it was last looked into, or a drawing as it was last drawn. */
export interface KnownFile {
  /** Path from the content folder; of a drawing, its name. */
  file: string
  /** Version of the inspection, and the file's stamp. */
  stamp: string
  /** JSON. */
  facts: string
}

/** The files that one record names: each is looked into once, and again when it changes. */
export interface ContentFiles {
  /** Facts of a file; undefined when there is a mistake, which is then among the run's. */
  read: <Facts>(file: string, field: FieldPath, inspection: Inspection<Facts>) => Promise<Facts | undefined>
  /** Facts of what is made of words alone, under a name of its own: found out once, until `version` changes. */
  recall: <Facts>(name: string, known: Pick<Inspection<Facts>, 'facts' | 'version'>, find: () => Facts) => Facts
  /** Where a file stands on the disk, for making something of it. */
  pathOf: (file: string) => string
}

const MISSING: Words = {
  ro: 'fișierul nu există; copiați-l în dosarul content/ sau corectați numele.',
  en: 'the file does not exist; copy it into the folder content/, or correct its name.',
}
const OUTSIDE: Words = {
  ro: 'fișierul trebuie să stea în dosarul content/; scrieți calea de acolo, de exemplu galerie/imagini/x.jpg.',
  en: 'the file must be in the folder content/; write its path from there, for example galerie/imagini/x.jpg.',
}
const EMPTY: Words = {
  ro: 'fișierul este gol (0 octeți); copiați-l din nou.',
  en: 'the file is empty (0 bytes); copy it again.',
}

/** What tells a changed file from an unchanged one without reading it; undefined where there is no file. */
export function stampOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ctimeMs].join(' ') : undefined
}

/** The files of one record. */
export class RecordFiles implements ContentFiles {
  /** Files named so far. */
  readonly named = new Set<string>()
  /** What was found out in this run and is new. */
  readonly learned: KnownFile[] = []

  constructor(
    private readonly contentDir: string,
    private readonly known: ReadonlyMap<string, KnownFile>,
    private readonly report: (field: FieldPath, message: Words) => void,
  ) {}

  pathOf(file: string): string {
    return path.join(this.contentDir, file)
  }

  async read<Facts>(file: string, field: FieldPath, inspection: Inspection<Facts>): Promise<Facts | undefined> {
    try {
      return await this.factsOf(path.normalize(file), inspection)
    } catch (error) {
      if (!(error instanceof FileMistake)) throw error
      this.report(field, error.words)
      return undefined
    }
  }

  recall<Facts>(
    name: string,
    { facts, version }: Pick<Inspection<Facts>, 'facts' | 'version'>,
    find: () => Facts,
  ): Facts {
    const before = this.known.get(name)
    if (before?.stamp === version) return facts.parse(JSON.parse(before.facts))
    const found = find()
    this.learned.push({ file: name, stamp: version, facts: JSON.stringify(found) })
    return found
  }

  private async factsOf<Facts>(file: string, { facts, version, inspect }: Inspection<Facts>): Promise<Facts> {
    if (path.isAbsolute(file) || file.startsWith('..')) throw new FileMistake(OUTSIDE)
    this.named.add(file)
    const fileStamp = stampOf(this.pathOf(file))
    if (!fileStamp) throw new FileMistake(MISSING)
    const stamp = `${version} ${fileStamp}`
    const before = this.known.get(file)
    if (before?.stamp === stamp) return facts.parse(JSON.parse(before.facts))
    const bytes = await readFile(this.pathOf(file))
    if (bytes.length === 0) throw new FileMistake(EMPTY)
    const found = await inspect(bytes, file)
    this.learned.push({ file, stamp, facts: JSON.stringify(found) })
    return found
  }
}
