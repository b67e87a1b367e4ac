import { execFileSync } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/store.ts'

/** How long a busy machine may take to make the store's client. */
const PATIENCE_IN_MS = 60_000

test(
  'staff begin with any command on a clean clone: what it needs is made first',
  () => {
    const clone = scratchFolder()
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
    for (const file of files) cpSync(file, path.join(clone, file))
    symlinkSync(path.resolve('node_modules'), path.join(clone, 'node_modules'))
    const run = (...args: string[]) =>
      execFileSync('npm', ['run', '--silent', ...args], { cwd: clone, encoding: 'utf8' })
    expect(run('content', '--', 'check')).toContain('nicio greșeală')
    expect(run('newsletter', '--', '--help')).toContain('npm run newsletter -- stats')
  },
  PATIENCE_IN_MS,
)
