import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseFile } from './parse.ts'
import type { Problem } from './problem.ts'
import type { CheckedRecord, ContentType } from './type.ts'
import { contentTypes } from './types/index.ts'

export interface LoadedContent {
  records: CheckedRecord[]
  problems: Problem[]
}

/**
 * Reads and checks every content file.
 *
 * @param contentDir Absolute path of the content folder.
 * @returns all records and all mistakes of one run; never throws for what a file holds.
 */
export function loadContent(contentDir: string): LoadedContent {
  const loaded: LoadedContent = { records: [], problems: unknownFiles(contentDir) }
  for (const type of contentTypes) {
    const taken = new Map<string, string>()
    for (const name of yamlFiles(path.join(contentDir, type.folder))) {
      loadFile(contentDir, type, name, taken, loaded)
    }
  }
  return loaded
}

function loadFile(
  contentDir: string,
  type: ContentType,
  name: string,
  taken: Map<string, string>,
  { records, problems }: LoadedContent,
): void {
  const file = `${path.basename(contentDir)}/${type.folder}/${name}`
  const parsed = parseFile(file, readFileSync(path.join(contentDir, type.folder, name), 'utf8'))
  if (parsed.syntaxProblems.length > 0) {
    problems.push(...parsed.syntaxProblems)
    return
  }
  const checked = type.check(parsed.value, path.basename(name, '.yaml'), file)
  if (Array.isArray(checked)) {
    problems.push(...checked.flatMap(parsed.problemsOf))
    return
  }
  for (const { path: field, value } of checked.unique) {
    const other = taken.get(value)
    if (other) problems.push(parsed.problemAt(field, `aceeași valoare ca în ${other}; alegeți alta.`))
    taken.set(value, file)
  }
  records.push(checked)
}

function yamlFiles(folder: string): string[] {
  return listFolder(folder).filter((name) => name.endsWith('.yaml'))
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Files in a place where nothing would read them: silence would make staff believe they are published. */
function unknownFiles(contentDir: string): Problem[] {
  const folders = contentTypes.map(({ folder }) => folder)
  const strays = [
    ...listFolder(contentDir).filter((name) => !folders.includes(name)),
    ...folders.flatMap((folder) =>
      listFolder(path.join(contentDir, folder))
        .filter((name) => !name.endsWith('.yaml'))
        .map((name) => `${folder}/${name}`),
    ),
  ].filter((name) => !path.basename(name).startsWith('.'))
  return strays.map((name) => ({
    file: `${path.basename(contentDir)}/${name}`,
    line: 1,
    column: 1,
    field: '',
    message: `nu este citit de nimeni; fișierele stau ca .yaml în unul dintre dosarele ${folders.join(', ')}.`,
  }))
}
