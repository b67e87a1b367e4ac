import Database from 'better-sqlite3'
import { onTestFinished, vi } from 'vitest'

/** What can become of a statement (D-06): SQLite's own answers, and an error of nobody knows what. */
export const FAULTS = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT', 'no answer'] as const

export type Fault = (typeof FAULTS)[number]

/** Neither of them touches the file, so neither can fail. */
const HARMLESS = /^(?:BEGIN$|PRAGMA busy_timeout)/

/** The database driver of this process, of which one statement fails, whoever asks for it: Prisma's client or the site's own. */
export class FaultyDriver {
  #left = Number.POSITIVE_INFINITY
  #fault: Fault = FAULTS[0]

  constructor() {
    const statements: Database.Statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'))
    for (const method of ['run', 'all', 'get'] as const) {
      const original: (this: Database.Statement, ...values: unknown[]) => unknown = statements[method]
      const failing = this.#failing(original, ({ source }) => source)
      vi.spyOn(statements, method).mockImplementation(failing)
    }
    const { exec } = Database.prototype
    vi.spyOn(Database.prototype, 'exec').mockImplementation(this.#failing(exec, (_, sql) => sql))
    onTestFinished(() => void vi.restoreAllMocks())
  }

  /**
   * Does some work, of which one statement fails.
   *
   * @param at Which, counted from 1.
   * @returns what the work threw, and whether it came to that statement at all.
   */
  async during(
    at: number,
    fault: Fault,
    work: () => Promise<unknown>,
  ): Promise<{ error: unknown; isReached: boolean }> {
    this.#left = at
    this.#fault = fault
    const error = await work().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    const isReached = this.#left <= 0
    this.#left = Number.POSITIVE_INFINITY
    return { error, isReached }
  }

  #failing<This, Values extends unknown[], Result>(
    original: (this: This, ...values: Values) => Result,
    sqlOf: (self: This, ...values: Values) => string,
  ) {
    const count = (sql: string) => {
      if (HARMLESS.test(sql) || --this.#left !== 0) return
      throw this.#fault.startsWith('SQLITE')
        ? new Database.SqliteError('this statement was to fail', this.#fault)
        : new Error(this.#fault)
    }
    return function (this: This, ...values: Values): Result {
      count(sqlOf(this, ...values))
      return original.apply(this, values)
    }
  }
}
