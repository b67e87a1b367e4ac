import path from 'node:path'
import Database from 'better-sqlite3'
import { run } from '../lib/processes.mjs'
import { commandEnv, contentFolder, workFolder } from '../lib/site.mjs'
import { atMost } from '../lib/table.mjs'

const SUBSCRIBERS = 100_000
const FEW = 1_000
const LIST_LIMIT_IN_MS = 5_000
const FREEZE_LIMIT_IN_MS = (SUBSCRIBERS / 10_000) * 1_000
/** What many may take beyond what few take: memory that does not grow with the list. */
const MEMORY_LIMIT_IN_MB = 64

const AT = '2026-11-01T10:00:00.000+00:00'

/** F-08, its second half: what staff wait for when there are a hundred thousand subscribers. */
export async function subscribers() {
  const few = await measure(FEW)
  const many = await measure(SUBSCRIBERS)
  for (const name of ['list', 'export']) {
    atMost('F-08', `${name} of ${SUBSCRIBERS} subscribers`, many[name].ms, LIST_LIMIT_IN_MS, 'ms')
    const growth = many[name].mb - few[name].mb
    atMost('F-08', `${name}: memory beyond that of ${FEW} subscribers`, growth, MEMORY_LIMIT_IN_MB, 'MB')
  }
  atMost(
    'F-08',
    `freezing an audience of ${SUBSCRIBERS}, with the command's start`,
    many.send.ms,
    FREEZE_LIMIT_IN_MS,
    'ms',
  )
  atMost('F-08', 'freezing: memory beyond that of few', many.send.mb - few.send.mb, MEMORY_LIMIT_IN_MB, 'MB')
}

/** The commands on a store of its own with so many subscribers. */
async function measure(count) {
  const data = path.join(workFolder, `subscribers-${count}`)
  const env = commandEnv(contentFolder, data)
  await run('npm', ['run', '--silent', 'content', '--', 'publish'], { env })
  fill(path.join(data, 'site.db'), count)
  return {
    list: await timed(env, 'list'),
    export: await timed(env, 'export', path.join(data, 'list.csv')),
    send: await timed(env, 'send', 'bench'),
  }
}

function fill(file, count) {
  const store = new Database(file)
  const add = store.prepare(
    `INSERT INTO "Subscriber" ("emailKey", "email", "locale", "state", "confirmedAt", "changedAt")
     VALUES (@email, @email, @locale, 'active', '${AT}', '${AT}')`,
  )
  store.transaction(() => {
    for (let n = 0; n < count; n++) add.run({ email: `cititor${n}@example.org`, locale: n % 3 ? 'ro' : 'en' })
    store.exec(`INSERT INTO "Issue" VALUES ('bench', '2026-11-01')`)
    for (const locale of ['ro', 'en']) {
      store.exec(
        `INSERT INTO "IssueTranslation" ("issueKey", "locale", "state", "wording", "source", "slug", "title", "summary", "parts")
         VALUES ('bench', '${locale}', 'published', 'draft', '-', 'bench', 'Bench', '-', '[]')`,
      )
    }
  })()
  store.close()
}

/** A command in a process of its own: how long it takes and its highest memory. */
async function timed(env, ...args) {
  const begin = performance.now()
  // A small heap is cleared in time: what is left of a growth is what is held.
  const node = [
    '--max-old-space-size=100',
    '--import',
    './tests/bench/lib/report-memory.mjs',
    '--conditions=react-server',
    '--import',
    'tsx',
  ]
  const output = await run(process.execPath, [...node, 'scripts/newsletter.ts', ...args], { env })
  const mb = Math.max(...[...output.matchAll(/maxRSS (\d+)/g)].map(([, kB]) => Number(kB))) / 1024
  return { ms: performance.now() - begin, mb }
}
