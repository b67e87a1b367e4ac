import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from './problem.ts'
import { contentTypes } from './types/index.ts'

/** Names in a folder, sorted; none where there is no folder. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Files in a place where nothing would read them: silence would make staff believe they are published. */
export function unknownFiles(contentDir: string): Problem[] {
  const folders = contentTypes.map(({ folder }) => folder)
  const strays = [
    ...listFolder(contentDir).filter((name) => !folders.includes(name)),
    ...contentTypes.flatMap(({ folder, fileFolder }) =>
      listFolder(path.join(contentDir, folder))
        .filter((name) => !name.endsWith('.yaml') && name !== fileFolder)
        .map((name) => `${folder}/${name}`),
    ),
  ].filter((name) => !path.basename(name).startsWith('.'))
  return strays.map((name) => ({
    file: `${path.basename(contentDir)}/${name}`,
    line: 1,
    column: 1,
    field: '',
    message: {
      ro: `nu este citit de nimeni; fișierele stau ca .yaml în unul dintre dosarele ${folders.join(', ')}.`,
      en: `is read by nobody; files stand as .yaml in one of the folders ${folders.join(', ')}.`,
    },
  }))
}

/** Files in the types' own folders of files that no record names (E-09), as paths from the content folder. */
export function orphanFiles(contentDir: string, named: ReadonlySet<string>): string[] {
  return contentTypes
    .flatMap(({ folder, fileFolder }) =>
      fileFolder
        ? listFolder(path.join(contentDir, folder, fileFolder)).map((name) => path.join(folder, fileFolder, name))
        : [],
    )
    .filter((file) => !named.has(file) && !path.basename(file).startsWith('.'))
}
