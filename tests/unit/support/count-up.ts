import { once } from 'node:events'
import { openDatabase } from '../../../lib/db/client.ts'
import { StoreBusy, write } from '../../../lib/db/write.ts'
import { readEnv } from '../../../lib/env.ts'

/**
 * A process that adds to a counter so many times, each time in a write that reads it first; it begins when it is told to. It
 * says how often another had written in between, and how often it was refused.
 */
let left = Number(process.argv[2])
const database = openDatabase(readEnv().databaseFile)
process.send?.('ready')
await once(process, 'message')

const told = { met: 0, refused: 0 }
let last: number | undefined
while (left > 0) {
  try {
    const found = await write(database, async (tx) => {
      const { key, since, count } = await tx.limitCounter.findFirstOrThrow()
      await tx.limitCounter.update({ where: { key_since: { key, since } }, data: { count: count + 1 } })
      return count
    })
    if (last !== undefined && found > last + 1) told.met++
    last = found
    left--
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error
    told.refused++
  }
}
await database.$disconnect()
process.send?.(told)
process.disconnect()
