import { isMap, isScalar, parseDocument } from 'yaml'
import type { Locale } from '../../i18n/routing.ts'

const FIELD = 'tradus_dupa'

/**
 * Notes in a content file which texts a translation follows, and leaves every other sign as it was.
 *
 * @returns the file's new text; the same one where there is no such language.
 */
export function markSeen(text: string, locale: Locale, trace: Readonly<Record<string, string>>): string {
  const document = parseDocument(text)
  const block = document.get(locale, true)
  const first = isMap(block) ? block.items[0]?.key : undefined
  if (!isMap(block) || !isScalar(first) || !first.range) return text
  const line = `${FIELD}: { ${Object.entries(trace)
    .map(([field, hash]) => `${field}: "${hash}"`)
    .join(', ')} }`
  const pair = block.items.find(({ key }) => isScalar(key) && key.value === FIELD)
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
  const end = isMap(pair?.value) ? pair.value.range?.[1] : undefined
  if (start !== undefined && end !== undefined) return text.slice(0, start) + line + text.slice(end)
  const indent = ' '.repeat(first.range[0] - (text.lastIndexOf('\n', first.range[0]) + 1))
  return `${text.slice(0, first.range[0])}${line}\n${indent}${text.slice(first.range[0])}`
}
