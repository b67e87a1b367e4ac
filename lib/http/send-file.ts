import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Range, rangeOf } from './range.ts'

/**
 * Answers with a file, or with the part of it that was asked for; the file is read as it is sent, never whole.
 *
 * @param headers Among them the file's strong `ETag`.
 * @returns undefined when the file is not there.
 */
export async function sendFile(
  request: Request,
  file: string,
  headers: Record<string, string> & { ETag: string },
): Promise<Response | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const answered = { ...headers, 'Accept-Ranges': 'bytes' }
  if (isKnown(request.headers.get('if-none-match'), headers.ETag)) {
    return new Response(null, { status: 304, headers: answered })
  }
  const range = rangeOf(request.headers, found.size, headers.ETag)
  if (range === 'unsatisfiable') {
    const refused = { ...answered, 'Cache-Control': 'no-store', 'Content-Range': `bytes */${found.size}` }
    return new Response(null, { status: 416, headers: refused })
  }
  const part = range ?? { start: 0, end: found.size - 1 }
  const body = request.method === 'HEAD' || found.size === 0 ? null : streamOf(file, part)
  // The server makes `Content-Length` of it (lib/http/file-length.mjs).
  const length = { 'X-Length': String(part.end - part.start + 1) }
  if (!range) return new Response(body, { headers: { ...answered, ...length } })
  // Compressing a part would make it a part of something else.
  const cache = { 'Cache-Control': `${headers['Cache-Control'] ?? 'no-store'}, no-transform` }
  const place = { 'Content-Range': `bytes ${range.start}-${range.end}/${found.size}` }
  return new Response(body, { status: 206, headers: { ...answered, ...length, ...cache, ...place } })
}

/** A part of a file, read piece by piece as it is sent; closed when the reader goes away. */
function streamOf(file: string, { start, end }: Range): ReadableStream<Uint8Array> {
  const pieces = createReadStream(file, { start, end })[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}

function isKnown(header: string | null, tag: string): boolean {
  const known = header?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return known.includes('*') || known.includes(tag)
}
