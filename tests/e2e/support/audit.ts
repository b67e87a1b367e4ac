import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where checks of accessibility leave what they saw, for `scripts/test.mjs` to add up. */
const FOLDER = 'test-results/audit'

/** Notes how many page states a check saw, and how many different findings it has. */
export function note(check: string, states: number, findings: number): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path.join(FOLDER, `${check}.json`), JSON.stringify({ states, findings }))
}
