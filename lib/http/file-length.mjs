/** Under this name a route says how long its answer is; the framework takes `Content-Length` away from routes. */
const LENGTH = 'x-length'

/**
 * Lets an answer say its length: readers then see how far a download is, and a proxy that keeps it can send parts of it.
 *
 * @param {import('node:http').ServerResponse} response
 */
export function allowLength(response) {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => setHeader(name.toLowerCase() === LENGTH ? 'Content-Length' : name, value)
}
