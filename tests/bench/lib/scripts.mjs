import { gzipSync } from 'node:zlib'
import { html } from './site.mjs'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const PRELOAD = /<link\b(?=[^>]*\b(?:rel="modulepreload"|as="script"))[^>]*\bhref="([^"]+)"/g

/**
 * The JavaScript of a page, in bytes after gzip: the framework's (inline, and files below `/_next/`) and the site's own.
 */
export async function scriptBytes(page, origin) {
  const text = await html(page, origin)
  const files = new Set([...text.matchAll(PRELOAD)].map(([, address]) => address))
  let inline = ''
  for (const [, attributes, body] of text.matchAll(SCRIPT)) {
    // For browsers that know no modules: the others do not load it.
    if (/\bnomodule\b/i.test(attributes)) continue
    const source = attributes.match(/\bsrc="([^"]+)"/)?.[1]
    if (source) files.add(source)
    else if (!/type="(application\/ld\+json|speculationrules)"/.test(attributes)) inline += body
  }
  const bytes = { framework: inline ? gzipSync(inline).length : 0, own: 0 }
  for (const file of files) {
    const answer = await fetch(new URL(file, origin))
    const size = gzipSync(Buffer.from(await answer.arrayBuffer())).length
    bytes[file.startsWith('/_next/') ? 'framework' : 'own'] += size
  }
  return bytes
}
