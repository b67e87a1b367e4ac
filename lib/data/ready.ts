import 'server-only'
import { database } from '../db/client.ts'
import { write } from '../db/write.ts'

/**
 * Asks the store the smallest question.
 *
 * @throws when it cannot be read.
 */
export async function askStore(): Promise<void> {
  await database().contentRecord.count()
}

/** How long a check of the whole store is believed. It reads every page, and nothing else happens meanwhile. */
const CHECK_HOLDS_FOR_MS = 24 * 60 * 60 * 1000

let checkedAt: number | undefined

/**
 * Asks whether the store can be read and written, and once a day whether it is whole (D-09, S-28).
 *
 * @throws when it is not.
 */
export async function proveStore(): Promise<void> {
  await askStore()
  await write(database(), async () => undefined)
  if (checkedAt !== undefined && performance.now() - checkedAt < CHECK_HOLDS_FOR_MS) return
  const [found] = await database().$queryRaw<Array<{ quick_check: string }>>`PRAGMA quick_check(1)`
  if (found?.quick_check !== 'ok') throw new Error(`The store is damaged: ${found?.quick_check}`)
  checkedAt = performance.now()
}
