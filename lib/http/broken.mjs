import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { withoutRuntime } from './without-runtime.mjs'

/** Stands in the prerendered page for the number of the request (components/page/refused.tsx). */
const REQUEST_ID_MARK = '{request-id}'

/** The token in the address of a mailed link: it belongs into no log (N-40). */
const TOKEN = /((?:\/newsletter\/[a-z]+|\/api\/n\/u)\/)[^/?]+/

/**
 * What is answered where a page could not be made (S-23): a whole page in the language of the address, with a number
 * that leads from what a visitor reports to the line in the log. The framework's own is empty.
 *
 * @param {string} url The address that was asked.
 * @param {unknown} [error] What went wrong, where that is known; the framework logs its own.
 */
export async function brokenPage(url, error) {
  const id = randomUUID()
  console.error(
    JSON.stringify({ event: 'page.broken', id, url: url.replace(TOKEN, '$1…') }),
    ...(error === undefined ? [] : [error]),
  )
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
