// `npm run audit`: looks at every page as the accessibility statement says, and writes what was seen for the statement.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { run } from './lib/run.mjs'

const NOTES = 'test-results/audit'
const AUDIT = 'docs/accessibility/last-audit.json'
const CHECKS = ['axe', 'contrast', 'keyboard', 'reflow', 'text-size']

rmSync(NOTES, { recursive: true, force: true })
const status = await run('node_modules/.bin/playwright', ['test', ...CHECKS, '--project=js'], { AUDIT: '1' })
const notes = readdirSync(NOTES).map((file) => JSON.parse(readFileSync(`${NOTES}/${file}`, 'utf8')))
const total = (name) => notes.reduce((sum, note) => sum + note[name], 0)
// A check that fails without a finding of axe is a finding all the same.
const findings = Math.max(total('findings'), status === 0 ? 0 : 1)
const date = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
const last = JSON.parse(readFileSync(AUDIT, 'utf8'))
writeFileSync(AUDIT, `${JSON.stringify({ ...last, date, states: total('states'), findings }, null, 2)}\n`)
await run('node_modules/.bin/biome', ['format', '--write', AUDIT])
console.log(`${total('states')} page states, ${findings} findings: written to ${AUDIT}`)
process.exitCode = status
