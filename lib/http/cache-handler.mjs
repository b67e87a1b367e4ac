import { createRequire } from 'node:module'

// The one deep import of the framework (docs/decisions/0011): a test fails when it moves.
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache',
)

/** A page that needs its framework runtime carries this; no page does today. */
const KEEP_RUNTIME = '<meta name="framework-runtime" content="keep"/>'

/** Scripts of the framework: inline ones, and files under `/_next/`. Structured data and the site's own files stay. */
const FRAMEWORK_SCRIPT =
  /<script\b(?![^>]*\btype="application\/ld\+json")(?![^>]*\bsrc="\/(?!_next\/))[^>]*>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\b(?:as="script"|href="\/_next\/[^"]+\.js"))[^>]*>/g

/** A page's HTML without the framework's runtime. */
export function withoutRuntime(html) {
  if (html.includes(KEEP_RUNTIME)) return html
  return html.replace(FRAMEWORK_SCRIPT, '').replace(SCRIPT_PRELOAD, '')
}

/** Values that need no more work: the framework's memory gives the same object again and again. */
const finished = new WeakSet()

function finish(value) {
  if (value?.kind !== 'APP_PAGE' || finished.has(value)) return value
  value.html = withoutRuntime(value.html)
  finished.add(value)
  return value
}

/** The framework's own file-system cache, keeping pages as documents: once per regeneration, and for what the build made. */
export default class DocumentCache extends FileSystemCache {
  async get(...args) {
    const entry = await super.get(...args)
    if (entry) finish(entry.value)
    return entry
  }

  async set(key, value, context) {
    return super.set(key, finish(value), context)
  }
}
