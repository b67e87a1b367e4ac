import { withoutRuntime } from './without-runtime.mjs'

/**
 * Has what answers a form leave as a document, like every other page (docs/decisions/0011): it is made for this request,
 * so the cache that takes the framework's runtime out of pages never sees it. With the runtime, a second try would be
 * the call of an action, which nobody here takes.
 *
 * @param {import('node:http').ServerResponse} response
 */
export function asDocument(response) {
  const { write } = response
  const end = response.end.bind(response)
  const parts = []
  const keep = (part, encoding) => {
    if (typeof part === 'string' || part instanceof Uint8Array) {
      parts.push(Buffer.from(part, typeof encoding === 'string' ? encoding : undefined))
    }
  }
  response.write = (part, encoding, done) => {
    keep(part, encoding)
    const called = typeof encoding === 'function' ? encoding : done
    called?.()
    return true
  }
  response.end = (part, encoding, done) => {
    keep(part, encoding)
    const body = Buffer.concat(parts)
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html')
    const sent = isPage ? Buffer.from(withoutRuntime(body.toString())) : body
    if (!response.headersSent && response.hasHeader('content-length')) {
      response.setHeader('Content-Length', sent.length)
    }
    // An answer that touches no socket (light-my-request) ends by writing.
    response.write = write
    return end(
      sent,
      [part, encoding, done].find((one) => typeof one === 'function'),
    )
  }
}
