import path from 'node:path'
import { loadContent } from '../lib/content/load.ts'
import { formatProblem, type Problem } from '../lib/content/problem.ts'
import { publish } from '../lib/content/publish.ts'
import { openDatabase } from '../lib/db/client.ts'
import { migrate } from '../lib/db/migrate.ts'
import { readEnv } from '../lib/env.ts'

const HELP = `npm run content -- check      verifică fișierele din content/ și arată ce lipsește
npm run content -- publish    verifică și publică tot conținutul, sau nimic`

function report(problems: Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem))
  console.error(`${problems.length} greșeli; conținutul publicat a rămas cum era.`)
  process.exitCode = 1
}

function check(contentDir: string): void {
  const { records, problems } = loadContent(contentDir)
  if (problems.length > 0) {
    report(problems)
    return
  }
  for (const { file, missing } of records) {
    if (missing.length > 0) console.log(`${file}: fără valoare: ${missing.join(', ')}`)
  }
  console.log(`${records.length} fișiere, nicio greșeală.`)
}

async function run(command: string | undefined): Promise<void> {
  const { contentDir, databaseFile, mediaDir } = readEnv()
  if (command === 'check') return check(contentDir)
  if (command !== 'publish') {
    console.error(HELP)
    process.exitCode = 2
    return
  }
  await migrate(databaseFile)
  const database = openDatabase(databaseFile)
  try {
    const result = await publish(database, { contentDir, mediaDir })
    if (!result.ok) return report(result.problems)
    const { added, changed, removed } = result
    console.log(`${path.basename(contentDir)}: ${added} noi, ${changed} modificate, ${removed} șterse.`)
  } finally {
    await database.$disconnect()
  }
}

await run(process.argv[2])
