import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Beside the packages, so that their names are found from there. */
const FOLDER = 'node_modules/.cache/commands'

/** What a bundle depends on besides its sources. */
const ALWAYS = ['package-lock.json', 'tsconfig.json', 'scripts/lib/load-typescript.mjs']

/**
 * Imports a TypeScript file of the project, with all that it imports of the project as one file: a loader that reads
 * each file by itself takes two to three times as long (F-07, F-09). The one file is kept until a source changes.
 *
 * @param file From the project's folder.
 */
export async function loadTypeScript(file) {
  const bundle = path.resolve(FOLDER, `${path.basename(file, '.ts')}.mjs`)
  if (!isCurrent(bundle)) await make(file, bundle)
  return import(pathToFileURL(bundle).href)
}

/** Whether a bundle is there, and its sources are as they were; its first line says what they were. */
function isCurrent(bundle) {
  try {
    const [line] = readFileSync(bundle, 'utf8').split('\n', 1)
    return Object.entries(JSON.parse(line.replace('// ', ''))).every(([source, stamp]) => stamp === stampOf(source))
  } catch {
    return false
  }
}

async function make(file, bundle) {
  const { build, stop } = await import('esbuild')
  const began = Date.now()
  const { metafile, outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    metafile: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    logLevel: 'error',
  })
  await stop()
  // What was written meanwhile may not be in it: the next command makes it again.
  const stampThen = (source) => (statSync(source).mtimeMs < began ? stampOf(source) : 'changed')
  const stamps = [...ALWAYS, ...Object.keys(metafile.inputs)].map((source) => [source, stampThen(source)])
  mkdirSync(FOLDER, { recursive: true })
  // Two commands at once do not write one file.
  const own = `${bundle}.${process.pid}`
  writeFileSync(own, `// ${JSON.stringify(Object.fromEntries(stamps))}\n${outputFiles[0].text}`)
  renameSync(own, bundle)
}

function stampOf(file) {
  const { size, mtimeMs } = statSync(file)
  return `${size} ${mtimeMs}`
}
