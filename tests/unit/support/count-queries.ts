import Database from 'better-sqlite3'
import { vi } from 'vitest'

/** The questions that the database driver is asked while some work is done; it answers them as ever. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  try {
    await work()
    return prepare.mock.calls.map(([sql]) => sql)
  } finally {
    prepare.mockRestore()
  }
}
