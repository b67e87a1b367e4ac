import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { PRAGMAS } from './adapter.ts'
import { type Statements, select } from './statements.ts'

/** SQLite names the one column as it likes. */
const rows = z.array(z.record(z.string(), z.coerce.string()))

/**
 * The first setting of a connection that is not as it should be (D-01): SQLite takes one that it cannot have without a word,
 * as a write-ahead log on a folder of the network.
 *
 * @returns `journal_mode is delete instead of wal`; undefined when all are right.
 */
export async function wrongSetting(store: Statements): Promise<string | undefined> {
  for (const [name, value] of PRAGMAS) {
    const [row] = await select(store, rows, Prisma.raw(`PRAGMA ${name}`))
    const [found] = Object.values(row ?? {})
    if (found !== String(value)) return `${name} is ${found} instead of ${value}`
  }
  return undefined
}
