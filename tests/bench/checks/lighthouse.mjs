import { readFileSync } from 'node:fs'
import path from 'node:path'
import { QUIET } from '../../../scripts/lib/chromium.mjs'
import { browserPath } from '../lib/browser.mjs'
import { median, run } from '../lib/processes.mjs'
import { ORIGIN, onePagePerRoute, workFolder } from '../lib/site.mjs'
import { row } from '../lib/table.mjs'

/** 185 MB that nothing else needs: installed into the benchmark's own folder. */
const LIGHTHOUSE = 'lighthouse@12.8.2'

const SCORES = ['performance', 'accessibility', 'best-practices', 'seo']

/** The audits behind F-03's limits, with the highest median allowed. */
const LIMITS = { 'total-blocking-time': 0, 'cumulative-layout-shift': 0, 'largest-contentful-paint': 1200 }

/** Reports of each page, of which the middle one counts (F-03). */
const ROUNDS = 5

/** F-03: Lighthouse's mobile preset, one page of each route. */
export async function lighthouse() {
  const home = path.join(workFolder, 'lighthouse')
  await run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error', LIGHTHOUSE])
  for (const page of await onePagePerRoute()) {
    const reports = []
    for (let round = 0; round < ROUNDS; round++) reports.push(await report(home, page))
    const middle = (read) => median(reports.map(read))
    const scores = SCORES.map((name) => middle(({ categories }) => Math.round(categories[name].score * 100)))
    const values = Object.keys(LIMITS).map((name) => middle(({ audits }) => audits[name].numericValue))
    row('F-03', `${page} (median of ${ROUNDS})`, {
      ours: `${scores.join(' ')}; ${values.map((value) => Math.round(value * 100) / 100).join(' ')}`,
      required: '100 × 4; blocking 0, shift 0, LCP ≤ 1200',
      ok: scores.every((score) => score === 100) && Object.values(LIMITS).every((limit, at) => values[at] <= limit),
    })
  }
}

/** Times that a page is looked at again when Lighthouse lost the beginning of its own recording, as it does on a busy machine. */
const TRIES = 4

/** @throws when Lighthouse came to no result, with its reason. */
async function report(home, page) {
  for (let left = TRIES; ; left--) {
    const found = await look(home, page).catch((error) => ({ runtimeError: { message: error.message } }))
    const isWhole = !found.runtimeError && SCORES.every((name) => typeof found.categories[name].score === 'number')
    if (isWhole) return found
    if (left === 1) throw new Error(`${page}: ${found.runtimeError?.message ?? 'a score is missing'}`)
  }
}

async function look(home, page) {
  const file = path.join(home, 'report.json')
  const program = path.join(home, 'node_modules/lighthouse/cli/index.js')
  const flags = [`--chrome-flags=${[...QUIET, '--headless=new'].join(' ')}`, '--output=json', `--output-path=${file}`]
  const only = `--only-categories=${SCORES.join(',')}`
  await run(process.execPath, [program, ORIGIN + page, ...flags, only, '--quiet'], {
    env: { ...process.env, CHROME_PATH: browserPath() },
  })
  return JSON.parse(readFileSync(file, 'utf8'))
}
