import { inflateSync } from 'node:zlib'

/** Bytes to which one stream of objects may unfold; catalogues are small, and nobody's file may fill the memory. */
const STREAM_LIMIT_IN_BYTES = 64 * 1024 * 1024

const OBJECT = /(?:^|\s)(\d{1,9})\s+\d{1,5}\s+obj\b/g

/**
 * Every object of a PDF by its number, the latest edition of each, as the text that stands in the file. Objects are
 * found by looking for them, not by the file's own index, so that a file with a damaged index can be read as well.
 *
 * @param text The file's bytes, one character each.
 */
export function pdfObjects(text: string): Map<number, string> {
  const objects = new Map<number, string>()
  for (const match of text.matchAll(OBJECT)) {
    const start = match.index + match[0].length
    const body = text.slice(start, endOf(text, 'endobj', start))
    objects.set(Number(match[1]), body)
    const head = body.slice(0, endOf(body, 'stream', 0))
    if (/\/Type\s*\/ObjStm\b/.test(head)) for (const [number, packed] of unpack(head, body)) objects.set(number, packed)
  }
  return objects
}

function endOf(text: string, word: string, start: number): number {
  const end = text.indexOf(word, start)
  return end < 0 ? text.length : end
}

/** Objects that stand together in one compressed stream (ISO 32000-1, 7.5.7): pairs of number and offset, then bodies. */
function unpack(head: string, body: string): Array<[number, string]> {
  const data = body.slice(head.length).replace(/^stream\r?\n/, '')
  const bytes = Buffer.from(data.slice(0, endOf(data, 'endstream', 0)), 'latin1')
  const text = /\/Filter\s*\[?\s*\/FlateDecode/.test(head)
    ? inflateSync(bytes, { maxOutputLength: STREAM_LIMIT_IN_BYTES }).toString('latin1')
    : bytes.toString('latin1')
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0)
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  const starts = numbers.filter((_, index) => index % 2 === 1)
  return starts.map((start, index) => {
    const next = starts[index + 1]
    return [numbers[index * 2] ?? 0, text.slice(first + start, next === undefined ? undefined : first + next)]
  })
}
