import { isMap, isScalar, parseDocument } from 'yaml'
import type { Locale } from '../../i18n/routing.ts'

const FIELD = 'tradus_dupa'

/** As the project's formatter has it. */
const LONGEST_LINE = 120

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
  const indent = ' '.repeat(first.range[0] - (text.lastIndexOf('\n', first.range[0]) + 1))
  const line = written(trace, indent)
  const pair = block.items.find(({ key }) => isScalar(key) && key.value === FIELD)
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
  const end = isMap(pair?.value) ? pair.value.range?.[1] : undefined
  if (start !== undefined && end !== undefined) {
    const old = text.slice(start, end)
    return text.slice(0, start) + line + old.slice(old.trimEnd().length) + text.slice(end)
  }
  return `${text.slice(0, first.range[0])}${line}\n${indent}${text.slice(first.range[0])}`
}

/** In a line, or where that would be too long, a line for each field. */
function written(trace: Readonly<Record<string, string>>, indent: string): string {
  const fields = Object.entries(trace).map(([field, hash]) => `${field}: "${hash}"`)
  const line = `${FIELD}: { ${fields.join(', ')} }`
  if (indent.length + line.length <= LONGEST_LINE) return line
  return [`${FIELD}:`, ...fields.map((field) => `${indent}${indent}${field}`)].join('\n')
}
