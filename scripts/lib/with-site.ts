import { type ChildProcess, spawn } from 'node:child_process'
import { readEnv } from '../../lib/env.ts'

/** As `npm start` does. */
const START = ['--conditions=react-server', 'scripts/command.mjs', 'serve']

/** How long the site may take to start: it may have to be built. */
const LIMIT_IN_MS = 10 * 60_000
const PAUSE_IN_MS = 250

/** Does some work with the site that is running; starts one for it, and stops it again, where none is. */
export async function withSite(work: (origin: string) => Promise<void>): Promise<void> {
  const origin = `http://localhost:${readEnv().port}`
  const own = (await answers(origin)) ? undefined : spawn(process.execPath, START, { stdio: 'inherit' })
  try {
    if (own) await untilAnswers(origin, own)
    await work(origin)
  } finally {
    own?.kill('SIGTERM')
  }
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/ready`)
    .then(({ ok }) => ok)
    .catch(() => false)
}

async function untilAnswers(origin: string, site: ChildProcess): Promise<void> {
  for (let left = LIMIT_IN_MS; left > 0; left -= PAUSE_IN_MS) {
    if (await answers(origin)) return
    if (site.exitCode !== null) throw new Error('The site did not start; the lines above say why.')
    await new Promise((resolve) => setTimeout(resolve, PAUSE_IN_MS))
  }
  throw new Error(`The site does not answer at ${origin}.`)
}
