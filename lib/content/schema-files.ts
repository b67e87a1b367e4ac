import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listFolder } from './folders.ts'
import { schemaOf } from './schema.ts'
import type { ContentType } from './type.ts'
import { contentTypes } from './types/index.ts'

/** Where editors find the forms of records, within the content folder. */
const FOLDER = '.schema'

/** The first line of a content file: by it, editors complete and explain the fields. */
export function schemaLine({ folder }: ContentType): string {
  return `# yaml-language-server: $schema=../${FOLDER}/${folder}.json`
}

/** A text file, as a path from the content folder. */
export interface TextFile {
  file: string
  text: string
}

/** The form of each kind of record, as a file for editors (E-08). */
export function schemaFiles(): TextFile[] {
  return contentTypes.map((type) => ({
    file: `${FOLDER}/${type.folder}.json`,
    text: `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schemaOf(type) }, null, 2)}\n`,
  }))
}

/** Content files that do not say where their form is, as they would be if they did. */
export function filesWithoutSchema(contentDir: string): TextFile[] {
  return contentTypes
    .flatMap((type) =>
      listFolder(path.join(contentDir, type.folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => ({ type, file: `${type.folder}/${name}` })),
    )
    .map(({ type, file }) => ({ type, file, text: readFileSync(path.join(contentDir, file), 'utf8') }))
    .filter(({ type, text }) => !text.includes(schemaLine(type)))
    .map(({ type, file, text }) => ({ file, text: `${schemaLine(type)}\n${text}` }))
}
