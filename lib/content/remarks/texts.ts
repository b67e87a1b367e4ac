import { type Locale, routing } from '../../../i18n/routing.ts'
import type { FieldPath } from '../type.ts'

/** A text of a record, where it stands. */
export interface FoundText {
  path: FieldPath
  /** The field's name; of an entry of a list, the list's. */
  name: string
  /** The language that it should be in; undefined for what both languages share. */
  locale: Locale | undefined
  value: string
}

/** Every text of a record, in the order of the file. */
export function textsOf(value: unknown, path: FieldPath = []): FoundText[] {
  if (typeof value === 'string') return [{ path, name: nameOf(path), locale: localeOf(path), value }]
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsOf(entry, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]))
}

const nameOf = (path: FieldPath) => path.findLast((part) => typeof part === 'string') ?? ''

function localeOf(path: FieldPath): Locale | undefined {
  return routing.locales.find((locale) => path.slice(0, -1).includes(locale))
}
