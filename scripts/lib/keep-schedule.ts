import { announce } from '../../lib/content/announce.ts'
import { listPaths } from '../../lib/data/places.ts'
import { openDatabase } from '../../lib/db/client.ts'
import type { Env } from '../../lib/env.ts'

/** How often the store is asked whether something came or went: one look into an index. */
const LOOK_EVERY_MS = 1_000

/**
 * Makes the pages anew when the time of a record has come, or is over (E-05), as publishing does.
 *
 * @param since What came or went before is on the pages already.
 */
export function keepSchedule({ dataDir, databaseFile }: Env, since: Date): void {
  const database = openDatabase(databaseFile)
  let seen = since
  let isInTrouble = false

  async function look(): Promise<void> {
    const now = new Date()
    const due = await database.scheduledMoment.count({ where: { at: { gt: seen, lte: now } } })
    // A server that does not answer yet is asked again.
    if (due === 0 || (await announce(dataDir, await listPaths()))) seen = now
    isInTrouble = false
  }

  async function lookAndWait(): Promise<void> {
    await look().catch((error: unknown) => {
      // Once: the store may be in trouble for hours, and the pages are served all the same.
      if (!isInTrouble) console.error('What is scheduled cannot be looked up, and is tried again:', error)
      isInTrouble = true
    })
    // Does not keep the process alive after the server has ended.
    setTimeout(lookAndWait, LOOK_EVERY_MS).unref()
  }

  setTimeout(lookAndWait, LOOK_EVERY_MS).unref()
}
