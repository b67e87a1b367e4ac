import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

/** What a page needs to name one enhancement: where it is, and what it must be (docs/decisions/0013). */
export interface Bundle {
  src: string
  integrity: string
}

interface Folders {
  /** One `<name>.ts` for each enhancement; the manifest is written beside them. */
  sources: string
  /** Served as `/e/`. */
  served: string
}

/**
 * Bundles every enhancement into a file named by its content, and writes the manifest that pages read. Files of former
 * versions go. Nothing is written that is there already, so that a build can tell whether anything changed.
 *
 * @throws when a source does not compile; the message names file and line.
 */
export function bundleEnhancements(
  { sources, served }: Folders = { sources: 'enhancements', served: 'public/e' },
): void {
  for (const folder of [sources, served]) mkdirSync(folder, { recursive: true })
  const entries = readdirSync(sources).filter((file) => file.endsWith('.ts'))
  const bundles = entries.map((file) => ({ name: path.basename(file, '.ts'), code: bundle(path.join(sources, file)) }))
  const manifest: Record<string, Bundle> = {}
  const kept = new Set<string>()
  for (const { name, code } of bundles) {
    const file = `${name}.${digest(code, 'hex').slice(0, HASH_LENGTH)}.js`
    writeIfNew(path.join(served, file), code)
    kept.add(file)
    manifest[name] = { src: `/e/${file}`, integrity: `sha256-${digest(code, 'base64')}` }
  }
  for (const file of readdirSync(served)) if (!kept.has(file)) rmSync(path.join(served, file))
  writeIfNew(path.join(sources, 'manifest.json'), JSON.stringify(manifest))
}

/** Characters of a content's digest that tell two versions of one script apart. */
const HASH_LENGTH = 10

function bundle(source: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  })
  return outputFiles.map(({ text }) => text).join('')
}

function digest(code: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(code).digest(encoding)
}

function writeIfNew(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return
  } catch {
    // Not there yet.
  }
  writeFileSync(file, text)
}
