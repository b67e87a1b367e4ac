import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { bundleEnhancements } from '../../../scripts/lib/bundle-enhancements.ts'

const manifestSchema = z.record(z.string(), z.object({ src: z.string(), integrity: z.string() }))

let folders: { sources: string; served: string }

beforeEach(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'enhancements-'))
  folders = { sources: path.join(root, 'enhancements'), served: path.join(root, 'e') }
  mkdirSync(folders.sources)
})

const write = (name: string, code: string) => writeFileSync(path.join(folders.sources, name), code)
const manifest = () =>
  manifestSchema.parse(JSON.parse(readFileSync(path.join(folders.sources, 'manifest.json'), 'utf8')))

test('each source becomes one small file, named by its content, with its digest', () => {
  mkdirSync(path.join(folders.sources, 'parts'))
  write('parts/word.ts', "export const word: string = 'inlined'")
  write('menu.ts', "import { word } from './parts/word.ts'\ndocument.title = word // a comment")
  bundleEnhancements(folders)
  const { src = '', integrity = '' } = manifest()['menu'] ?? {}
  expect(src).toMatch(/^\/e\/menu\.[0-9a-f]{10}\.js$/)
  expect(readdirSync(folders.served)).toEqual([path.basename(src)])
  const code = readFileSync(path.join(folders.served, path.basename(src)), 'utf8')
  expect(code).toContain('"inlined"')
  expect(code).not.toMatch(/comment|import|export/)
  expect(integrity).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`)
})

test('a change gets another address, and the former file goes', () => {
  write('menu.ts', 'document.title = "one"')
  bundleEnhancements(folders)
  const before = manifest()['menu']?.src
  write('menu.ts', 'document.title = "two"')
  bundleEnhancements(folders)
  expect(manifest()['menu']?.src).not.toBe(before)
  expect(readdirSync(folders.served)).toHaveLength(1)
  rmSync(path.join(folders.sources, 'menu.ts'))
  bundleEnhancements(folders)
  expect(manifest()).toEqual({})
  expect(readdirSync(folders.served)).toEqual([])
})

test('what is the same is not written again', () => {
  write('menu.ts', 'document.title = "one"')
  bundleEnhancements(folders)
  const file = path.join(folders.served, readdirSync(folders.served)[0] ?? '')
  const { mtimeNs } = statSync(file, { bigint: true })
  bundleEnhancements(folders)
  expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs)
})

test('a source that does not compile stops the start, by file and line', () => {
  write('menu.ts', 'const = 1')
  expect(() => bundleEnhancements(folders)).toThrow(/menu\.ts:1:/)
})
