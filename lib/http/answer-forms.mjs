import { buffer } from 'node:stream/consumers'
import inject from 'light-my-request'
import { asHeader, FORM_LIMIT_IN_BYTES, sendForm } from './form-sent.mjs'

/** Headers of an answer that are of its connection, or of the framework's own. */
const NOT_SENT = /^(?:connection|keep-alive|transfer-encoding|content-length|date|x-middleware-.*)$/

/**
 * Puts the doors for forms before the framework (docs/decisions/0015): what they answer by themselves, nearly always with
 * another address, leaves from here. A page in answer to a form is the framework's.
 *
 * @param answer Answers any request.
 * @param {Record<string, string>} common Headers that every answer of the site has.
 */
export function answerForms(answer, common) {
  return async function answerForm(request, response) {
    if (!isForm(request)) return answer(request, response)
    const { method, url, headers } = request
    const body = await buffer(request).catch(() => undefined)
    // The visitor is gone, and the connection with them.
    if (!body) return
    const decided = await sendForm({ url, headers, body })
    if (decided && !isForFramework(decided)) return send(response, await whole(decided, common))
    const told = decided ? asHeader(decided) : {}
    return send(response, await inject(answer, { method, url, headers: { ...headers, ...told }, payload: body }))
  }
}

/** As a browser sends it: with its length, and to a path. The framework's way refuses all others. */
function isForm({ method, url, headers }) {
  return (
    method === 'POST' &&
    /^\/(?!\/)/.test(url) &&
    /^multipart\/form-data/.test(headers['content-type'] ?? '') &&
    Number(headers['content-length']) <= FORM_LIMIT_IN_BYTES
  )
}

/** Whether it is a page of the framework's that answers. */
function isForFramework({ headers }) {
  return headers.has('x-middleware-rewrite') || headers.has('x-middleware-next')
}

async function whole(decided, common) {
  const headers = { ...common, ...Object.fromEntries(decided.headers) }
  // Without the site's name: a visitor may know it by another.
  if (headers.location) headers.location = path(headers.location)
  return { statusCode: decided.status, headers, rawPayload: Buffer.from(await decided.arrayBuffer()) }
}

function path(url) {
  const { pathname, search, hash } = new URL(url)
  return pathname + search + hash
}

function send(response, { statusCode, headers, rawPayload }) {
  for (const [name, value] of Object.entries(headers)) if (!NOT_SENT.test(name)) response.setHeader(name, value)
  response.writeHead(statusCode, { 'Content-Length': rawPayload.length })
  return response.end(rawPayload)
}
