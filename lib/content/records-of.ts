import path from 'node:path'
import { listFolder } from './folders.ts'
import { type ParsedFile, parseFile } from './parse.ts'
import { readSource } from './source-text.ts'
import type { ContentType } from './type.ts'
import { contentTypes } from './types/index.ts'

/** A content file as it is written, whatever it says. */
export interface WrittenRecord {
  type: ContentType
  /** Path from the content folder. */
  file: string
  text: string
  parsed: ParsedFile
}

/** The content files that can be read, without a look at what they say. */
export function writtenRecords(contentDir: string): WrittenRecord[] {
  return contentTypes.flatMap((type) =>
    listFolder(path.join(contentDir, type.folder))
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const file = `${type.folder}/${name}`
        const source = readSource(path.join(contentDir, file))
        if ('refused' in source) return []
        return [{ type, file, text: source.text, parsed: parseFile(`content/${file}`, source.text) }]
      }),
  )
}
