import path from 'node:path'
import { asPublished } from './as-published.ts'
import { explain } from './explain.ts'
import { listFolder, unknownFiles } from './folders.ts'
import { isAsRead, type Kept, type KeptRecord, noneKept, sourceOf } from './kept.ts'
import { brokenLinks, type InternalLink, internalLinks } from './links.ts'
import { type ParsedFile, parseFile } from './parse.ts'
import type { Problem, Words } from './problem.ts'
import { type KnownFile, RecordFiles } from './record-files.ts'
import { Remarks } from './remarks/index.ts'
import { readSource } from './source-text.ts'
import type { CheckedRecord, ContentType, FieldPath, Made } from './type.ts'
import { contentTypes } from './types/index.ts'

/** A record of the content folder that may have changed since it was published. */
export interface LoadedRecord extends CheckedRecord, Made {
  type: string
  key: string
  file: string
  /** The text of its file. */
  text: string
  /** What it was read from: see {@link sourceOf}. */
  source: string
  /** The files that it names. */
  files: string[]
}

export interface LoadedContent {
  records: LoadedRecord[]
  /** Records whose content and files are those that were published: they were not looked into again. */
  unchanged: KeptRecord[]
  /** What was found out about files that are new, or changed. */
  learned: KnownFile[]
  problems: Problem[]
  /** What staff should know, though it stops nothing (E-10). */
  remarks: Problem[]
}

/** Told after each content file: how many are done, of how many. */
export type Progress = (done: number, total: number) => void

/**
 * Reads and checks the content files.
 *
 * @param contentDir Absolute path of the content folder.
 * @param kept What was published last: what has not changed since is not read again. Nothing, to check every file.
 * @param drafts Whether drafts, and texts of another time, are taken as published (E-06).
 * @returns all records and all mistakes of one run; never throws for what a file holds.
 */
export async function loadContent(
  contentDir: string,
  kept: Kept = noneKept,
  progress: Progress = () => undefined,
  drafts = false,
): Promise<LoadedContent> {
  const remarks = new Remarks()
  const loaded: LoadedContent = {
    records: [],
    unchanged: [],
    learned: [],
    problems: unknownFiles(contentDir),
    remarks: remarks.found,
  }
  const sources = contentTypes.flatMap((type) => yamlFiles(contentDir, type).map((name) => ({ type, name })))
  const taken = new Map<string, string>()
  const links: InternalLink[] = []
  for (const [index, { type, name }] of sources.entries()) {
    await loadFile({ contentDir, type, name, kept, taken, remarks, links, drafts }, loaded)
    progress(index + 1, sources.length)
  }
  links.push(...linksToWhatWent(contentDir, kept, loaded))
  if (links.length > 0)
    loaded.problems.push(...brokenLinks(links, addressesOf([...loaded.records, ...loaded.unchanged])))
  return loaded
}

function addressesOf(records: ReadonlyArray<Pick<KeptRecord, 'addresses'>>): Set<string> {
  return new Set(records.flatMap(({ addresses }) => Object.values(addresses)))
}

/** Links of unchanged records to addresses that are no more: only then are their files read again. */
function linksToWhatWent(contentDir: string, kept: Kept, loaded: LoadedContent): InternalLink[] {
  const staying = new Set(loaded.unchanged)
  const current = addressesOf(loaded.records)
  const left = [...kept.records.values()].filter((record) => !staying.has(record))
  const gone = [...addressesOf(left)].filter((address) => !current.has(address))
  if (gone.length === 0) return []
  return loaded.unchanged.flatMap(({ type, key }) => {
    const source = readSource(path.join(contentDir, type, `${key}.yaml`))
    if ('refused' in source || !gone.some((address) => source.text.includes(address))) return []
    return internalLinks(parseFile(`${path.basename(contentDir)}/${type}/${key}.yaml`, source.text))
  })
}

interface Source {
  contentDir: string
  type: ContentType
  name: string
  kept: Kept
  /** Values that only one record of a type may have, and the file of the one that has it. */
  taken: Map<string, string>
  remarks: Remarks
  /** Links within the site, of the records that were read. */
  links: InternalLink[]
  drafts: boolean
}

async function loadFile(
  { contentDir, type, name, kept, taken, remarks, links, drafts }: Source,
  loaded: LoadedContent,
): Promise<void> {
  const key = path.basename(name, '.yaml')
  const file = `${path.basename(contentDir)}/${type.folder}/${name}`
  const place = path.join(contentDir, type.folder, name)
  const before = kept.records.get(`${type.folder}/${key}`)
  if (before && kept.isWhole(before) && isAsRead(before, place, contentDir)) {
    const clash = before.unique.find((value) => taken.has(`${type.folder} ${value}`))
    // The other record of that value has changed; this one is looked into, for the place of its field.
    if (clash === undefined) {
      for (const value of before.unique) taken.set(`${type.folder} ${value}`, file)
      loaded.unchanged.push(before)
      return
    }
  }
  const source = readSource(place)
  if ('refused' in source) {
    loaded.problems.push({ file, line: 1, column: 1, field: '', message: source.refused })
    return
  }
  const { text } = source
  const parsed = parseFile(file, text)
  const checked = checkFile(type, key, drafts ? asPublished(parsed) : parsed, loaded.problems)
  if (!checked) return
  takeUnique(type, file, checked, taken, parsed, loaded.problems)
  const files = new RecordFiles(contentDir, await kept.files(), (field, message) =>
    loaded.problems.push(parsed.problemAt(field, message)),
  )
  const made = await checked.make(files)
  remarks.look(type.folder, parsed)
  links.push(...internalLinks(parsed))
  for (const { field, message } of made.notes ?? []) loaded.remarks.push(parsed.problemAt(field, message))
  const named = [...files.named]
  loaded.learned.push(...files.learned)
  loaded.records.push({
    ...checked,
    ...made,
    type: type.folder,
    key,
    file,
    text,
    source: sourceOf(place, text, contentDir, named),
    files: named,
  })
}

function checkFile(type: ContentType, key: string, parsed: ParsedFile, problems: Problem[]): CheckedRecord | undefined {
  if (parsed.syntaxProblems.length > 0) {
    problems.push(...parsed.syntaxProblems)
    return undefined
  }
  const checked = type.check(parsed.value, key)
  if (!Array.isArray(checked)) return checked
  problems.push(...explain(type, checked, parsed))
  return undefined
}

function takeUnique(
  { folder }: ContentType,
  file: string,
  { unique }: { unique: Array<{ path: FieldPath; value: string }> },
  taken: Map<string, string>,
  parsed: ParsedFile,
  problems: Problem[],
): void {
  for (const { path: field, value } of unique) {
    const other = taken.get(`${folder} ${value}`)
    if (other) problems.push(parsed.problemAt(field, sameValue(other)))
    taken.set(`${folder} ${value}`, file)
  }
}

const sameValue = (other: string): Words => ({
  ro: `aceeași valoare ca în ${other}; alegeți alta.`,
  en: `the same value as in ${other}; choose another.`,
})

function yamlFiles(contentDir: string, { folder }: ContentType): string[] {
  return listFolder(path.join(contentDir, folder)).filter((name) => name.endsWith('.yaml'))
}
