import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { withoutRuntime } from './without-runtime.mjs'

/** Stands in the prerendered page for the number of the request (components/page/refused.tsx). */
const REQUEST_ID_MARK = '{request-id}'

/**
 * What is answered where a page could not be made (S-23): a whole page in the language of the address, with a number
 * that leads from what a visitor reports to the line in the log. The framework's own is empty.
 *
 * @param {string} url The address that was asked.
 * @param {unknown} [error] What went wrong, where that is known; the framework logs its own.
 */
export async function brokenPage(url, error) {
  const id = randomUUID()
  console.error(JSON.stringify({ event: 'page.broken', id, url }), ...(error === undefined ? [] : [error]))
  const locale = /^\/en(?:\/|$)/.test(url) ? 'en' : 'ro'
  const html = await readFile(`.next/server/app/${locale}/answers/broken.html`, 'utf8')
  return {
    status: 500,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': id,
      'x-robots-tag': 'noindex',
    },
    html: withoutRuntime(html).replaceAll(REQUEST_ID_MARK, id),
  }
}

/** What is answered where no file is: what any other address outside of the languages gets at which nothing is (S-16). */
export async function missingPage() {
  const html = await readFile('.next/server/app/_not-found.html', 'utf8')
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
    html: withoutRuntime(html),
  }
}

/**
 * Answers with the whole page where an answer did not come to an end by itself, and with what every other answer has (S-01).
 *
 * @param answer Answers any request.
 * @param {Record<string, string>} common Headers that every answer of the site has.
 */
export function orBroken(answer, common) {
  return async (request, response) => {
    try {
      await answer(request, response)
    } catch (error) {
      if (response.headersSent) return response.destroy(error)
      const { status, headers, html } = await brokenPage(request.url, error)
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      response.writeHead(status, { ...common, ...headers })
      response.end(html)
    }
  }
}

/**
 * Sees to it that nobody gets the framework's own page for what broke, whatever it was answering: the whole page goes out
 * in its place. What is not a page (`/api/ready` says 503 in JSON) is left alone.
 *
 * @param {string} url The address that was asked.
 * @param {import('node:http').ServerResponse} response
 * @returns the response, to be given to the framework.
 */
export function withWholePages(url, response) {
  const { write, end, writeHead, flushHeaders } = response
  const isBroken = () =>
    !response.headersSent && response.statusCode === 500 && !String(response.getHeader('content-type')).includes('json')

  response.writeHead = (status, ...rest) => {
    response.statusCode = status
    const { 'Content-Type': type = response.getHeader('content-type') } = rest.at(-1) ?? {}
    if (type) response.setHeader('Content-Type', type)
    return isBroken() ? response : writeHead.call(response, status, ...rest)
  }
  response.flushHeaders = () => isBroken() || flushHeaders.call(response)
  response.write = (...args) => isBroken() || write.apply(response, args)
  response.end = (...args) => {
    if (!isBroken()) return end.apply(response, args)
    brokenPage(url).then(
      ({ status, headers, html }) => {
        for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) response.removeHeader(name)
        writeHead.call(response, status, { ...headers, 'content-length': Buffer.byteLength(html) })
        end.call(response, html)
      },
      () => end.apply(response, args),
    )
    return response
  }
  return response
}
