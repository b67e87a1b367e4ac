/** A part of a file; both ends belong to it. */
export interface Range {
  start: number
  end: number
}

/**
 * The part of a file that a request asks for (RFC 9110 §14). One part at a time: whoever asks for several gets the
 * whole file, as anybody does whose copy is of another edition (`If-Range`).
 *
 * @returns undefined for the whole file.
 */
export function rangeOf(headers: Headers, size: number, etag: string): Range | 'unsatisfiable' | undefined {
  const condition = headers.get('if-range')
  if (condition !== null && condition !== etag) return undefined
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(headers.get('range') ?? '')
  const [, first = '', last = ''] = match ?? []
  if (!match || (first === '' && last === '')) return undefined
  if (first === '')
    return last === '0' || size === 0 ? 'unsatisfiable' : { start: lastBytes(size, last), end: size - 1 }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return undefined
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

function lastBytes(size: number, count: string): number {
  return Math.max(0, size - Number(count))
}
