import { spawn } from 'node:child_process'
import { cpSync, existsSync, rmSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { announce, SERVER_FILE } from '../../lib/content/announce.ts'
import { formatProblem } from '../../lib/content/problem.ts'
import { publish } from '../../lib/content/publish.ts'
import { openDatabase, type PrismaClient } from '../../lib/db/client.ts'
import { migrate } from '../../lib/db/migrate.ts'
import type { Env } from '../../lib/env.ts'
import { secret } from '../../lib/secrets.ts'
import { boardPage } from './board-page.ts'
import { type Command, EXIT, type Input } from './command.ts'

/** Where the site was built, and the preview's own copy: pages are kept beside the build. */
const BUILD = '.next'
const FOLDER = 'preview'

/** A save is often several changes of a file; so long after the last one it is taken up. */
const SETTLED_IN_MS = 60

/** How often it is asked whether the server answers yet. */
const PAUSE_IN_MS = 100

const WORDS = {
  ro: {
    build: 'Site-ul nu a fost construit încă: porniți-l o dată cu npm start.',
    open: (address: string) =>
      `Previzualizarea: ${address}\nPaginile se înnoiesc când salvați un fișier. Ctrl+C o oprește.`,
    fine: 'Înnoit.',
  },
  en: {
    build: 'The site is not built yet: start it once with npm start.',
    open: (address: string) => `The preview: ${address}\nPages refresh when you save a file. Ctrl+C ends it.`,
    fine: 'Refreshed.',
  },
}

interface Preview {
  env: Env
  dataDir: string
  mediaDir: string
  databaseFile: string
  port: number
  token: string
}

function previewOf(env: Env): Preview {
  const dataDir = path.join(env.dataDir, FOLDER)
  return {
    env,
    dataDir,
    mediaDir: path.join(dataDir, 'media'),
    databaseFile: path.join(dataDir, 'site.db'),
    port: env.port + 1,
    token: secret(dataDir, FOLDER),
  }
}

function startServer({ dataDir, databaseFile, port, token }: Preview) {
  const build = path.join(dataDir, 'build')
  rmSync(build, { recursive: true, force: true })
  cpSync(BUILD, build, { recursive: true, filter: (source) => source !== path.join(BUILD, 'cache') })
  writeFileSync(path.join(dataDir, SERVER_FILE), JSON.stringify({ port }))
  return spawn(process.execPath, ['scripts/preview-server.mjs'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SITE_BUILD: path.relative('.', build),
      PORT: String(port),
      SITE_ORIGIN: `http://localhost:${port}`,
      DATA_DIR: dataDir,
      DATABASE_URL: `file:${databaseFile}`,
      PREVIEW_TOKEN: token,
    },
  })
}

async function untilAnswers({ port }: Preview): Promise<void> {
  const isUp = () =>
    fetch(`http://localhost:${port}/`)
      .then(() => true)
      .catch(() => false)
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, PAUSE_IN_MS))
}

/** Publishes the files as they are into the preview's store; with mistakes, the last good content stays (E-03). */
async function refresh(database: PrismaClient, { env, dataDir, mediaDir, port, token }: Preview): Promise<string[]> {
  const result = await publish(database, { contentDir: env.contentDir, mediaDir, drafts: true })
  const mistakes = result.ok ? [] : result.problems.map(formatProblem)
  if (result.ok && result.added + result.changed + result.removed > 0) await announce(dataDir, [])
  await fetch(`http://localhost:${port}/preview/news`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ mistakes, board: boardPage(env.contentDir) }),
  })
  return mistakes
}

/** Does some work after each change of a folder, one at a time. */
function afterChanges(folder: string, work: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      last = last.then(work).catch((error: unknown) => console.error(error))
    }, SETTLED_IN_MS)
  })
}

async function run({ env, language }: Input) {
  const words = WORDS[language]
  if (!existsSync(path.join(BUILD, 'built-from'))) {
    console.error(words.build)
    return EXIT.failed
  }
  const preview = previewOf(env)
  await migrate(preview.databaseFile)
  const database = openDatabase(preview.databaseFile)
  const server = startServer(preview)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await untilAnswers(preview)
  const show = async () => {
    const mistakes = await refresh(database, preview)
    for (const mistake of mistakes) console.error(mistake)
    if (mistakes.length === 0) console.log(words.fine)
  }
  await show()
  // The build has the pages of the public site.
  await announce(preview.dataDir, [])
  console.log(words.open(`http://localhost:${preview.port}/ro?preview=${preview.token}`))
  afterChanges(env.contentDir, show)
  await ended
  process.exit(EXIT.done)
}

export const preview: Command = {
  usage: 'preview',
  summary: {
    ro: 'arată site-ul cu ciornele, numai pentru voi, și îl înnoiește la fiecare salvare',
    en: 'shows the site with its drafts, for you alone, and refreshes it at each save',
  },
  details: {
    ro: 'Folosește portul de după cel al site-ului (3001) și o bază de date proprie; site-ul public nu se schimbă.',
    en: 'Uses the port after the site’s (3001) and a store of its own; the public site does not change.',
  },
  run,
}
