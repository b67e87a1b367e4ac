import { channel } from 'node:diagnostics_channel'
import { createRequire } from 'node:module'
import { PAGE_MADE } from './page-made.mjs'
import { withoutRuntime } from './without-runtime.mjs'

// The one deep import of the framework (docs/decisions/0011): a test fails when it moves.
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache',
)

const pageMade = channel(PAGE_MADE)

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
    await super.set(key, finish(value), context)
    pageMade.publish(key)
  }
}
