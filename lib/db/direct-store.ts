import Database from 'better-sqlite3'
import { z } from 'zod'
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts'
import { BUSY_TIMEOUT_IN_MS, PRAGMAS } from './adapter.ts'
import { type Statements, select } from './statements.ts'
import { FOR_THE_LOCK, untilFree } from './write.ts'

/**
 * Pages in the write-ahead log at which this connection itself copies them into the store, while everybody waits. Before, the
 * process that sends the mails has done it, at SQLite's own thousand.
 */
const LARGEST_LOG_IN_PAGES = 8_000

const row = z.record(z.string(), z.unknown())

interface Prepared {
  statement: Database.Statement
  dates: string[]
}

/**
 * A connection that takes statements straight to the driver, each prepared once. What Prisma's client does around a statement
 * costs several times what SQLite does, and a sign-up makes eleven (F-08). Dates are kept and read as the client does.
 */
export class DirectStore implements Statements {
  readonly #database: Database.Database
  readonly #prepared = new Map<string, Prepared>()

  /** @param file Absolute path of a store that is there. */
  constructor(file: string) {
    this.#database = new Database(file, { fileMustExist: true })
    for (const [name, value] of PRAGMAS) this.#database.pragma(`${name} = ${value}`)
    this.#database.pragma(`wal_autocheckpoint = ${LARGEST_LOG_IN_PAGES}`)
  }

  async $queryRaw({ sql, values }: Prisma.Sql): Promise<unknown> {
    const { statement, dates } = this.#prepare(sql)
    const rows = statement.all(...values.map(forDriver))
    return dates.length === 0 ? rows : rows.map((one) => withDates(row.parse(one), dates))
  }

  async $executeRaw({ sql, values }: Prisma.Sql): Promise<number> {
    return this.#prepare(sql).statement.run(...values.map(forDriver)).changes
  }

  /** Does some work between `BEGIN` and `COMMIT`. Whoever calls it sees to it that there is one at a time. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    try {
      await untilFree(() => this.#begin(), FOR_THE_LOCK)
      const done = await work()
      this.#database.exec('COMMIT')
      return done
    } finally {
      // SQLite has rolled back by itself after some failures.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
    }
  }

  async #begin(): Promise<void> {
    this.#database.pragma('busy_timeout = 0')
    try {
      this.#database.exec('BEGIN IMMEDIATE')
    } finally {
      this.#database.pragma(`busy_timeout = ${BUSY_TIMEOUT_IN_MS}`)
    }
  }

  /** Only as many as a sign-up has statements: none has its values in its text. */
  #prepare(sql: string): Prepared {
    const before = this.#prepared.get(sql)
    if (before) return before
    const statement = this.#database.prepare(sql)
    const columns = statement.reader ? statement.columns() : []
    const dates = columns.filter(({ type }) => type === 'DATETIME').map(({ name }) => name)
    const prepared = { statement, dates }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

/** As the adapter of Prisma's client writes it. */
function forDriver(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value
}

function withDates(values: Record<string, unknown>, names: string[]): Record<string, unknown> {
  const dates = names.map((name) => [name, typeof values[name] === 'string' ? new Date(values[name]) : values[name]])
  return { ...values, ...Object.fromEntries(dates) }
}

const opened = new WeakMap<PrismaClient, DirectStore>()

const files = z.array(z.object({ file: z.string() }))

/** The connection beside a client's own: opened once. */
export async function directStore(database: PrismaClient): Promise<DirectStore> {
  const before = opened.get(database)
  if (before) return before
  const [{ file } = { file: '' }] = await select(database, files, Prisma.sql`PRAGMA database_list`)
  const store = opened.get(database) ?? new DirectStore(file)
  opened.set(database, store)
  return store
}

/** As `write` of ./write.ts, with statements alone. */
export function directWrite<T>(store: DirectStore, work: (tx: Statements) => Promise<T>): Promise<T> {
  return untilFree(() => store.transaction(() => work(store)))
}
