import { once } from 'node:events'
import { openDatabase } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { readEnv } from '../../../lib/env.ts'

/** A process that adds to a counter so many times, each time in a write that reads it first; it begins when it is told to. */
const times = Number(process.argv[2])
const database = openDatabase(readEnv().databaseFile)
process.send?.('ready')
await once(process, 'message')

/** How often somebody else had written since the last time. */
let met = 0
let last: number | undefined
for (let n = 0; n < times; n++) {
  const found = await write(database, async (tx) => {
    const { key, since, count } = await tx.limitCounter.findFirstOrThrow()
    await tx.limitCounter.update({ where: { key_since: { key, since } }, data: { count: count + 1 } })
    return count
  })
  if (last !== undefined && found > last + 1) met++
  last = found
}
await database.$disconnect()
process.send?.(met)
process.disconnect()
