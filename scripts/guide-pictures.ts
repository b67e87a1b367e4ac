import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { escapeXml } from '../lib/xml.ts'
import { QUIET, SYSTEM_BROWSERS } from './lib/chromium.mjs'

// `npm run guide`: takes the pictures of docs/ghid-redactie.md, of what the commands really write.

const IMAGES = 'docs/images'

/** A terminal as wide as the guide's pictures. */
const WIDTH_IN_PX = 1100

const SHEET = `body { margin: 0 } pre { margin: 0; padding: 20px 24px; background: #14181d; color: #e8e6df;
font: 15px/1.5 'DejaVu Sans Mono', monospace; white-space: pre-wrap } b { color: #ffd43b; font-weight: 400 }`

const folder = mkdtempSync(path.join(tmpdir(), 'guide-'))
const content = path.join(folder, 'content')
cpSync('content', content, { recursive: true })

/** What a command writes into the terminal. */
function output(...args: string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/content.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, DATA_DIR: folder, DATABASE_URL: `file:${folder}/site.db` },
    },
  )
  return `$ npm run content -- ${args.join(' ')}\n${stderr.replace(/^Fișiere verificate.*\n/gm, '')}${stdout}`
}

function replace(file: string, from: string, to: string): void {
  const name = path.join(content, file)
  const text = readFileSync(name, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`)
  writeFileSync(name, text.replace(from, to))
}

/** The first lines of a long output. */
const head = (text: string, lines: number) => text.split('\n').slice(0, lines).join('\n')

const REPORT = 'documente/raport-de-activitate-2020.yaml'

output('publish')
output('new', 'document', 'Raport de activitate 2025')
replace(REPORT, 'titlu: Raport de activitate 2020', 'titlu: Raportul anului 2020')
const publish = output('publish', '--dry-run')
const board = head(output('board'), 26)
replace(REPORT, 'tip: raport_activitate', 'tip: raport_activitati')
replace(REPORT, 'titlu: Raportul', 'tilu: Raportul')
const check = output('check')
  .split('\n')
  .filter((line) => !/fără valoare|același|același nume|aceeași/.test(line))
  .join('\n')

const executablePath = [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file))
const browser = await chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) })
const page = await browser.newPage({ viewport: { width: WIDTH_IN_PX, height: 100 } })
for (const [name, text] of Object.entries({ check, publish, board })) {
  const lines = escapeXml(text.trimEnd()).replace(/^\$ .*$/gm, (line) => `<b>${line}</b>`)
  await page.setContent(`<style>${SHEET}</style><pre>${lines}</pre>`)
  await page.screenshot({ path: `${IMAGES}/ghid-${name}.png`, fullPage: true })
}
await browser.close()
rmSync(folder, { recursive: true })
