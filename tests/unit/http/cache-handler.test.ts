import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import DocumentCache from '../../../lib/http/cache-handler.mjs'
import { withoutRuntime } from '../../../lib/http/without-runtime.mjs'

const page = (head: string, body: string) => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

test.for([
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script>self.__next_f.push([1,"x"])</script>',
  '<script id="_R_">requestAnimationFrame(function(){})</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>',
])('takes the framework’s %s out', (runtime) => {
  expect(withoutRuntime(page(runtime, `<p>Text</p>${runtime}`))).toBe(page('', '<p>Text</p>'))
})

test.for([
  '<script type="application/ld+json">{"@type":"BreadcrumbList"}</script>',
  '<script src="/scripts/preferences.js"></script>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
  '<link rel="preload" href="/_next/static/media/a.woff2" as="font"/>',
])('leaves %s', (own) => {
  expect(withoutRuntime(page(own, '<p>Text</p>'))).toBe(page(own, '<p>Text</p>'))
})

test('leaves a page that says that it keeps its runtime', () => {
  const marked = page('<meta name="framework-runtime" content="keep"/>', '<script>run()</script>')
  expect(withoutRuntime(marked)).toBe(marked)
})

test('stands on the framework’s own cache, where it was found (an upgrade may move it)', () => {
  const require = createRequire(import.meta.url)
  const source = readFileSync(require.resolve('next/dist/server/lib/incremental-cache/file-system-cache'), 'utf8')
  expect(source).toContain('async get(')
  expect(source).toContain('async set(')
  const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache')
  expect(DocumentCache.prototype).toBeInstanceOf(FileSystemCache)
})
