import path from 'node:path'
import { announce } from '../lib/content/announce.ts'
import { orphanFiles } from '../lib/content/folders.ts'
import { loadContent } from '../lib/content/load.ts'
import type { Visible } from '../lib/content/plan.ts'
import { formatProblem, type Problem } from '../lib/content/problem.ts'
import { publish } from '../lib/content/publish.ts'
import { listPaths, pathsOfRoutes } from '../lib/data/places.ts'
import { openDatabase } from '../lib/db/client.ts'
import { migrate } from '../lib/db/migrate.ts'
import { readEnv } from '../lib/env.ts'
import { showProgress } from './lib/show-progress.ts'

const HELP = `npm run content -- check      verifică fișierele din content/ și arată ce lipsește
npm run content -- publish    verifică și publică tot conținutul, sau nimic`

function report(problems: Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem))
  const found = problems.length === 1 ? 'O greșeală' : `${problems.length} greșeli`
  console.error(`${found}; conținutul publicat a rămas cum era.`)
  process.exitCode = 1
}

async function check(contentDir: string): Promise<void> {
  const { records, problems } = await loadContent(contentDir, undefined, (...done) => showProgress('check', ...done))
  if (problems.length > 0) {
    report(problems)
    return
  }
  for (const { file, missing, remarks = [] } of records) {
    for (const remark of remarks) console.log(`${file}: ${remark}`)
    if (missing.length > 0) console.log(`${file}: fără valoare: ${missing.join(', ')}`)
  }
  for (const file of orphanFiles(contentDir, new Set(records.flatMap(({ files }) => files)))) {
    console.log(`${path.basename(contentDir)}/${file}: nu este numit de nicio înregistrare.`)
  }
  console.log(`${records.length} fișiere, nicio greșeală.`)
}

/** „3 noi, 1 modificat, 0 șterse” */
function summary({ added, changed, removed }: { added: number; changed: number; removed: number }): string {
  const words = [
    `${added} ${added === 1 ? 'nou' : 'noi'}`,
    `${changed} ${changed === 1 ? 'modificat' : 'modificate'}`,
    `${removed} ${removed === 1 ? 'șters' : 'șterse'}`,
  ]
  return words.join(', ')
}

/** Up to so many records every page is renewed; beyond, those that show what changed: the others as they are asked for. */
const FEW_RECORDS = 300

/** Makes the change visible on the running site; without one, it is visible at the next start. */
async function show(dataDir: string, total: number, { addresses, routes }: Visible): Promise<void> {
  const isLarge = total > FEW_RECORDS && routes
  const paths = isLarge ? [...addresses, ...(await pathsOfRoutes(routes))] : await listPaths()
  const visible = await announce(dataDir, [...new Set(paths)])
  console.log(visible ? 'Paginile site-ului sunt înnoite.' : 'Site-ul este oprit: schimbările se văd la pornire.')
}

async function run(command: string | undefined): Promise<void> {
  const { contentDir, databaseFile, dataDir, mediaDir } = readEnv()
  if (command === 'check') return check(contentDir)
  if (command !== 'publish') {
    console.error(HELP)
    process.exitCode = 2
    return
  }
  await migrate(databaseFile)
  const database = openDatabase(databaseFile)
  try {
    const result = await publish(database, { contentDir, mediaDir, progress: showProgress })
    if (!result.ok) return report(result.problems)
    const { added, changed, removed } = result
    console.log(`${path.basename(contentDir)}: ${summary(result)}.`)
    if (added + changed + removed > 0) await show(dataDir, added + changed + result.unchanged, result.visible)
  } finally {
    await database.$disconnect()
  }
}

await run(process.argv[2])
