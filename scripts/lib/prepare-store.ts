import { createHash } from 'node:crypto'
import { formatProblem } from '../../lib/content/problem.ts'
import { publish } from '../../lib/content/publish.ts'
import { openDatabase, type PrismaClient } from '../../lib/db/client.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { wrongSetting } from '../../lib/db/wrong-setting.ts'
import type { Env } from '../../lib/env.ts'
import { Refusal } from './checks.ts'
import { showProgress } from './show-progress.ts'

/**
 * Brings the store up to date: migrations, then content. Mistakes in content keep the last good content (E-03).
 *
 * @returns a digest of what is published now.
 * @throws Refusal when the store cannot be kept safely, or there is no earlier content to fall back on.
 */
export async function prepareStore(env: Env): Promise<string> {
  await migrate(env.databaseFile)
  const database = openDatabase(env.databaseFile)
  try {
    const wrong = await wrongSetting(database)
    if (wrong) {
      throw new Refusal(
        `The store ${env.databaseFile} is not safe where it is: ${wrong}. Set DATABASE_URL to a file on a disk of this machine.`,
      )
    }
    const result = await publish(database, { ...env, progress: showProgress })
    if (result.ok) return await digestOf(database)
    for (const problem of result.problems) console.error(formatProblem(problem))
    if ((await database.contentRecord.count()) === 0) {
      throw new Refusal(
        'The content has mistakes, listed above, and nothing was published before. Mend them and try again.',
      )
    }
    console.error('The content has mistakes, listed above: the site starts with what was published before.')
    return await digestOf(database)
  } finally {
    await database.$disconnect()
  }
}

async function digestOf(database: PrismaClient): Promise<string> {
  const records = await database.contentRecord.findMany({ orderBy: [{ type: 'asc' }, { key: 'asc' }] })
  // What came or went by the clock since the last build.
  const passed = await database.scheduledMoment.count({ where: { at: { lte: new Date() } } })
  return createHash('sha256')
    .update(JSON.stringify([records, passed]))
    .digest('hex')
}
