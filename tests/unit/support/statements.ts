import Database from 'better-sqlite3'
import { vi } from 'vitest'

/** Counts the statements that the store's driver prepares while something is done: a query per row would show. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  try {
    await work()
    return prepare.mock.calls.length
  } finally {
    prepare.mockRestore()
  }
}
