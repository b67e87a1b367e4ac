// The stopwatch: from a clean clone to the first page, with one command. Prints seconds for each step.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PORT = 3190
const LIMIT_IN_MS = 30 * 60_000

const clone = path.join(mkdtempSync(path.join(tmpdir(), 'first-page-')), 'site')
spawnSync('git', ['clone', '--quiet', '.', clone], { stdio: 'inherit' })

async function firstPage(label) {
  const start = performance.now()
  const server = spawn('npm', ['start'], { cwd: clone, env: { ...process.env, PORT: String(PORT) }, detached: true })
  try {
    for (;;) {
      const answer = await fetch(`http://localhost:${PORT}/ro`).catch(() => undefined)
      if (answer?.ok) break
      if (performance.now() - start > LIMIT_IN_MS) throw new Error('no page in half an hour')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    console.log(`${label}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  } finally {
    process.kill(-server.pid, 'SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
  }
}

try {
  await firstPage('clean clone to first page (installs, builds)')
  await firstPage('second start (everything is there)')
} finally {
  rmSync(path.dirname(clone), { recursive: true })
}
