import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { telling } from '../../e2e/support/logs'
import { ORIGIN } from '../../e2e/support/site'

/** Longest time in which a server answers its first request. */
const START_LIMIT_IN_MS = 30_000

/** A server of the site's own build on a store of its own, for a test that breaks what it needs. */
export interface Site {
  origin: string
  port: number
  databaseFile: string
  /** What it wrote to its log so far. */
  log: () => string
  isAlive: () => boolean
  /** Resident memory after a collection, in MB. */
  memory: () => Promise<number>
  /** The longest time for which its thread answered nobody since this was last asked, in milliseconds. */
  longestWait: () => Promise<number>
  /** Lets no file of its grow beyond so many bytes, as on a full disk; without a number, there is room again. */
  limitFiles: (bytes?: number) => void
  /** Ends it as a machine that loses its power does; its store stays. */
  kill: () => Promise<void>
  /** Starts it again on its store, after it was killed. */
  restart: () => Promise<void>
  /** Ends it for good, and sees that its log names nobody (N-40). */
  stop: () => Promise<void>
}

/**
 * Starts a server on a copy of the store of the server under test, whose build it shares.
 *
 * @param isVisited Whether browsers come to it: it has pictures, and takes forms from its own pages.
 * @param perHour Sign-ups that are let in, in an hour.
 */
export async function startSite({ isVisited = false, perHour = 100_000 } = {}): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-faults-'))
  const databaseFile = path.join(folder, 'site.db')
  const original = new Sqlite('data/e2e/site.db', { readonly: true })
  original.prepare('VACUUM INTO ?').run(databaseFile)
  original.close()
  if (isVisited) symlinkSync(path.resolve('data/e2e/media'), path.join(folder, 'media'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let output = ''
  const launch = async () => {
    const server = spawn(
      process.execPath,
      ['--expose-gc', '--import', './tests/faults/support/probe.mjs', 'scripts/server.mjs'],
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          PORT: String(port),
          DATA_DIR: folder,
          DATABASE_URL: `file:${databaseFile}`,
          SITE_ORIGIN: isVisited ? origin : ORIGIN,
          TRUSTED_PROXY_HOPS: '1',
          CONFIRMATIONS_PER_HOUR: String(perHour),
        },
      },
    )
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (output += String(text)))
    await untilReady(`${origin}/api/health`, server, () => output)
    return server
  }
  let child = await launch()
  return {
    origin,
    port,
    databaseFile,
    log: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    memory: async () => (await asked(child, 'memory')) / 1024 / 1024,
    longestWait: () => asked(child, 'longest wait'),
    limitFiles: (bytes = -1) => limitFiles(child, bytes),
    kill: () => kill(child),
    restart: async () => {
      child = await launch()
    },
    stop: async () => {
      await stop(child, folder)
      expect(telling(output)).toEqual([])
    },
  }
}

/** Asks a server what only its own process knows (probe.mjs). */
function asked(child: ChildProcess, question: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(Number(answer)))
    child.once('exit', () => reject(new Error('The server ended.')))
    child.send(question)
  })
}

/** Node has no way to it, and a machine that builds the database driver has Python. */
function limitFiles({ pid }: ChildProcess, bytes: number): void {
  const limit = `import resource as r; f = r.RLIMIT_FSIZE; r.prlimit(${pid}, f, (${bytes}, r.prlimit(${pid}, f)[1]))`
  execFileSync('python3', ['-c', limit])
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const end = performance.now() + START_LIMIT_IN_MS
  while (performance.now() < end && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not start:\n${output()}`)
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  // Not SIGTERM: a test may have left sockets open that the server would wait for.
  await kill(child)
  rmSync(folder, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
