import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'

/**
 * Milliseconds that a blocked statement waits inside the driver. The driver is synchronous, so a longer wait would
 * freeze every page of the server (design §5.6); whoever needs more patience retries asynchronously.
 */
export const BUSY_TIMEOUT_IN_MS = 250

/** Bytes to which the write-ahead log is cut back after a checkpoint. */
const JOURNAL_SIZE_LIMIT_IN_BYTES = 16 * 1024 * 1024

/** The store's pages that a connection keeps in memory; of SQLite's own 2 MB a count of ten thousand records finds none there. */
const CACHE_IN_KIB = 16 * 1024

/** The settings of every connection (D-01), as SQLite reads them back; the driver adapter sets none by itself. */
export const PRAGMAS: ReadonlyArray<readonly [name: string, value: string | number]> = [
  ['busy_timeout', BUSY_TIMEOUT_IN_MS],
  ['journal_mode', 'wal'],
  // FULL: what was committed is on the disk.
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['secure_delete', 1],
  ['cell_size_check', 1],
  ['journal_size_limit', JOURNAL_SIZE_LIMIT_IN_BYTES],
  // Negative: kibibytes, not pages.
  ['cache_size', -CACHE_IN_KIB],
]

/** The vendor's driver adapter for SQLite, with our pragmas set on each connection it opens. */
export class SqliteAdapterFactory extends PrismaBetterSqlite3 {
  /**
   * @param file Absolute path of the database; its folder is made when missing.
   * @param isThere Whether a file that is missing is a mistake, and not to be made (D-09).
   */
  constructor(file: string, { isThere = false } = {}) {
    super({ url: `file:${file}`, timeout: BUSY_TIMEOUT_IN_MS, fileMustExist: isThere })
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect()
    for (const [name, value] of PRAGMAS) await connection.executeScript(`PRAGMA ${name} = ${value}`)
    const begin = connection.startTransaction.bind(connection)
    connection.startTransaction = async (...args) => endedByFailure(await begin(...args))
    return connection
  }
}

/**
 * A transaction that is over when it cannot be committed, as on a full disk. The vendor's adapter keeps its lock then, and
 * nothing more could be written until the next start.
 */
function endedByFailure(transaction: Transaction): Transaction {
  const execute = transaction.executeRaw.bind(transaction)
  transaction.executeRaw = async (query) => {
    try {
      return await execute(query)
    } catch (error) {
      if (query.sql === 'COMMIT') {
        // Fails where SQLite has rolled back by itself.
        await execute({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => undefined)
        await transaction.rollback()
      }
      throw error
    }
  }
  return transaction
}
