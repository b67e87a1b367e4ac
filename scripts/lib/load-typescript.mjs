import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Beside the packages, so that their names are found from there. */
const FOLDER = 'node_modules/.cache/commands'

/**
 * Imports a TypeScript file of the project, with all that it imports of the project as one file: a loader that reads
 * each file by itself takes two to three times as long (F-07).
 *
 * @param file From the project's folder.
 */
export async function loadTypeScript(file) {
  const { build, stop } = await import('esbuild')
  mkdirSync(FOLDER, { recursive: true })
  // Two commands at once do not share a file.
  const bundle = path.resolve(FOLDER, `${path.basename(file, '.ts')}-${process.pid}.mjs`)
  await build({
    entryPoints: [file],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    logLevel: 'error',
  })
  await stop()
  try {
    return await import(pathToFileURL(bundle).href)
  } finally {
    rmSync(bundle)
  }
}
