import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { secret } from '../secrets.ts'

/** Where the running server says that it listens, in the data folder. */
export const SERVER_FILE = 'server.json'

const server = z.object({ port: z.number().int() })

/** Pages asked for at once while the new ones are made. */
const PARALLEL = 4

/** How often one page is asked for until it is new, and the pause between two times. */
const TRIES = 250
const PAUSE_IN_MS = 20

/** A page that was being made when the store changed may be the old one: it is done by then, and marked with the others. */
const RENDERING_IN_MS = 100

/**
 * Tells the running server that content was published, and waits until the pages that show it are new (F-06). All
 * others are made anew when they are next asked for.
 *
 * @param dataDir Absolute path of the data folder.
 * @param paths Addresses of the pages that show what changed.
 * @returns whether a server runs.
 * @throws when a page does not become new.
 */
export async function announce(dataDir: string, paths: string[]): Promise<boolean> {
  const origin = serverOrigin(dataDir)
  if (!origin) return false
  await pause(RENDERING_IN_MS)
  const headers = { Authorization: `Bearer ${secret(dataDir, 'revalidate')}` }
  const answer = await fetch(`${origin}/api/revalidate`, { method: 'POST', headers }).catch(() => undefined)
  if (!answer) return false
  if (!answer.ok) throw new Error(`The server refused to renew its pages (${answer.status}).`)
  const waiting = [...paths]
  await Promise.all(Array.from({ length: PARALLEL }, () => renewAll(origin, waiting)))
  return true
}

async function renewAll(origin: string, waiting: string[]): Promise<void> {
  for (let path = waiting.pop(); path; path = waiting.pop()) await renew(origin, path)
}

/** Asks for a page until the cache says that it is new: the first answers are the old page, or make the new one. */
async function renew(origin: string, path: string): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    await answer.arrayBuffer()
    // An address that is no page's (a draft's, for example) is answered anew each time.
    const isPage = answer.ok || answer.status >= 500
    if (answer.headers.get('x-nextjs-cache') === 'HIT' || !isPage) return
    await pause(PAUSE_IN_MS)
  }
  throw new Error(`The page ${path} was not made anew.`)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function serverOrigin(dataDir: string): string | undefined {
  try {
    const { port } = server.parse(JSON.parse(readFileSync(path.join(dataDir, SERVER_FILE), 'utf8')))
    return `http://localhost:${port}`
  } catch {
    return undefined
  }
}
