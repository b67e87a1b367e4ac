/** A part of a mail, or the whole of it: headers by their names in lower case, and the text, decoded. */
export interface MailPart {
  headers: ReadonlyMap<string, string>
  text: string
  parts: MailPart[]
}

/** How deep parts may stand in one another: nobody's mail program goes deeper. */
const DEEPEST = 8

/**
 * Reads a mail (RFC 5322, RFC 2045) far enough for reports on it: its headers, its parts and their text. A mail in a mail
 * is a part of it.
 *
 * @param raw The mail, a byte for each character (latin1).
 */
export function readMail(raw: string, depth = 0): MailPart {
  const normal = depth === 0 ? raw.replaceAll('\r\n', '\n') : raw
  const end = normal.search(/^\n|\n\n/)
  const head = end < 0 ? normal : normal.slice(0, end)
  const body = end < 0 ? '' : normal.slice(end).replace(/^\n{1,2}/, '')
  const headers = readHeaders(head)
  const type = headers.get('content-type') ?? 'text/plain'
  const text = decode(body, headers.get('content-transfer-encoding') ?? '')
  return { headers, text, parts: depth < DEEPEST ? partsOf(type, text, depth + 1) : [] }
}

/** Header fields, a line each once unfolded; of a field that is there twice, the first. */
export function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

function partsOf(type: string, text: string, depth: number): MailPart[] {
  if (/^message\/rfc822/i.test(type)) return [readMail(text, depth)]
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(type)?.[1]
  if (!boundary) return []
  const inside = `\n${text}`.split(`\n--${boundary}`).slice(1)
  const last = inside.findIndex((part) => part.startsWith('--'))
  return inside.slice(0, last < 0 ? undefined : last).map((part) => readMail(part.replace(/^[ \t]*\n/, ''), depth))
}

function decode(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('latin1')
  if (!/quoted-printable/i.test(encoding)) return body
  return body
    .replaceAll(/=[ \t]*\n/g, '')
    .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A mail and all of its parts. */
export function allParts(part: MailPart): MailPart[] {
  return [part, ...part.parts.flatMap(allParts)]
}
