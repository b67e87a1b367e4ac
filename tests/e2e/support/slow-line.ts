import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const PIECE = 1500
const PAUSE_IN_MILLISECONDS = 25

/** Fetches what is asked for from the site, and sends a page on in pieces of a packet, with a pause after each. */
function sendInPieces(site: string) {
  return (asked: IncomingMessage, answer: ServerResponse): void => {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' }
    request(new URL(asked.url ?? '/', site), { method: asked.method, headers }, async (from) => {
      const { 'content-length': _length, connection: _connection, ...kept } = from.headers
      answer.writeHead(from.statusCode ?? 502, kept)
      const body = Buffer.concat(await from.toArray())
      const piece = kept['content-type']?.startsWith('text/html') ? PIECE : body.length
      for (let at = 0; at < body.length; at += piece) {
        answer.write(body.subarray(at, at + piece))
        if (piece === PIECE) await wait(PAUSE_IN_MILLISECONDS)
      }
      answer.end()
    }).end()
  }
}

/**
 * Starts a server on this machine through which the site's pages come slowly, and its files at once: a browser that
 * paints what it has will paint a page half read. It ends with the tests.
 *
 * @returns its origin.
 */
export async function openSlowLine(site: string): Promise<string> {
  const server = createServer(sendInPieces(site)).listen(0, 'localhost').unref()
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://localhost:${address.port}`
}
