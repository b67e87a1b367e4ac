const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/**
 * The text under a key of a PDF dictionary, whichever of the two ways it is written in (ISO 32000-1, 7.3.4).
 *
 * @returns undefined when the key is missing or its text is empty.
 */
export function pdfText(dictionary: string, key: string): string | undefined {
  const [, opening = '', rest = ''] = new RegExp(`/${key}\\s*([(<])([\\s\\S]*)`).exec(dictionary) ?? []
  if (!opening) return undefined
  const bytes = opening === '<' ? Buffer.from(rest.slice(0, rest.indexOf('>')), 'hex') : literal(rest)
  return decode(bytes).trim() || undefined
}

/** A string in parentheses, which may nest; `rest` begins after the first one. */
function literal(rest: string): Buffer {
  let depth = 1
  let text = ''
  for (let index = 0; index < rest.length; index++) {
    const sign = rest[index] ?? ''
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(rest.slice(index + 1, index + 4))?.[0]
      const next = rest[index + 1] ?? ''
      text += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[next] ?? next)
      index += octal?.length ?? 1
      continue
    }
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (depth === 0) break
    text += sign
  }
  return Buffer.from(text, 'latin1')
}

/** UTF-16 or UTF-8 with their marks; otherwise PDF's own alphabet, which is Latin-1 but for rare signs. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 3).toString('hex')
  if (mark.startsWith('feff')) return new TextDecoder('utf-16be').decode(bytes)
  if (mark === 'efbbbf') return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}
