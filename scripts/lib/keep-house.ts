import path from 'node:path'
import { openDatabase } from '../../lib/db/client.ts'
import type { Env } from '../../lib/env.ts'
import { removeProofs } from '../../lib/newsletter/import-proofs.ts'
import { cleanUp, removeMailFiles } from '../../lib/newsletter/janitor.ts'

const EVERY_MS = 60 * 60_000

/** Removes, once an hour and at the start, what the newsletter keeps no longer. */
export function keepHouse({ dataDir, databaseFile }: Env): void {
  const database = openDatabase(databaseFile)

  async function cleanAndWait(): Promise<void> {
    const now = new Date()
    try {
      await cleanUp(database, now)
      await removeMailFiles(path.join(dataDir, 'mail'), now)
      await removeProofs(database, dataDir, now)
    } catch (error) {
      // The store may be busy or in trouble: there is another hour.
      console.error('What is kept no longer could not be removed, and is tried again in an hour:', error)
    }
    // Does not keep the process alive after the server has ended.
    setTimeout(cleanAndWait, EVERY_MS).unref()
  }

  void cleanAndWait()
}
