// `npm test` on a clean clone: installs what is missing, then proves everything and prints the counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installIfNeeded } from './lib/install.mjs'
import { run, runTypeScript } from './lib/run.mjs'
import { ensureTestTools } from './lib/test-tools.mjs'

const RESULTS = 'test-results'
// Everything, not a sample of it: every combination of settings on every page.
if (process.argv.includes('--full')) process.env.FULL = '1'
const bin = (name) => `node_modules/.bin/${name}`

installIfNeeded()
ensureTestTools()
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS)

const steps = [
  ['generated code', () => runTypeScript('scripts/generate.ts')],
  ['format and lint', () => run(bin('biome'), ['check', '--error-on-warnings'])],
  ['types', async () => (await run(bin('next'), ['typegen'])) || run(bin('tsc'), ['--noEmit'])],
  [
    'unit tests',
    () =>
      run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/unit.json`]),
  ],
  ['browser tests', () => run(bin('playwright'), ['test'])],
]

const failed = []
for (const [name, step] of steps) {
  console.log(`\n— ${name}`)
  if ((await step()) !== 0) failed.push(name)
}

// What the two runners wrote of their own runs; a missing report means that the runner did not get that far.
const unit = readReport(`${RESULTS}/unit.json`)
const e2e = readReport(`${RESULTS}/e2e.json`)?.stats
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0)
const failedTests = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0) + (e2e?.flaky ?? 0)

// Said again at the end: the browser tests have written a thousand lines since.
for (const words of unit?.testResults.flatMap(failuresOf) ?? []) console.error(`\nFailed unit test: ${words}`)
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`)
// A step that fails without a failed test (types, lint, a crash) counts as one.
const failures = Math.max(failedTests, failed.length)
console.log(`\n${passed} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0

/** Of a file of tests: those that failed, or why none of them could begin. */
function failuresOf({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [`${name}\n${message}`] : []
  return failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
