import { execFileSync } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../support/store.ts'

const LOADER = path.resolve('scripts/lib/load-typescript.mjs')
const BUNDLE = 'node_modules/.cache/commands/answer-of-a-test.mjs'

/** What a command prints, in a process of its own. */
function run(file: string): string {
  const words = `import { loadTypeScript } from ${JSON.stringify(LOADER)}; await loadTypeScript(${JSON.stringify(file)})`
  return execFileSync(process.execPath, ['--input-type=module', '-e', words], { encoding: 'utf8' }).trim()
}

test('a command is made into one file once, and again when a source of it changed', () => {
  const folder = scratchFolder()
  onTestFinished(() => rmSync(BUNDLE))
  const command = path.join(folder, 'answer-of-a-test.ts')
  const source = path.join(folder, 'words.ts')
  writeFileSync(command, "import { words } from './words.ts'\nconsole.log(words)\n")
  writeFileSync(source, "export const words: string = 'before'\n")
  expect(run(command)).toBe('before')
  const { mtimeMs } = statSync(BUNDLE)
  expect(run(command)).toBe('before')
  expect(statSync(BUNDLE).mtimeMs).toBe(mtimeMs)
  writeFileSync(source, "export const words: string = 'after that'\n")
  expect(run(command)).toBe('after that')
  writeFileSync(BUNDLE, '// {"package.json":\n')
  expect(run(command)).toBe('after that')
})
