import type { FieldPath } from '../type.ts'
import type { About } from './about.ts'
import { ofClusters } from './clusters.ts'
import { common } from './common.ts'
import { ofFiles } from './files.ts'

/**
 * What each field is, by its name, or by folder and path where the name alone means two things. Mistakes, the schemas for
 * editors and the templates of new records all speak from it.
 */
const guide: Readonly<Record<string, About>> = { ...common, ...ofFiles, ...ofClusters }

/** What a field is; undefined for a place that has no name, like an entry of a list. */
export function aboutField(folder: string, path: FieldPath): About | undefined {
  const names = path.filter((part) => typeof part === 'string')
  const name = names.at(-1)
  if (name === undefined || typeof path.at(-1) === 'number') return undefined
  return guide[[folder, ...names].join('.')] ?? guide[`${folder}.${name}`] ?? guide[name]
}
