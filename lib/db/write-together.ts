import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type DirectStore, directStore, directWrite } from './direct-store.ts'
import type { Statements } from './statements.ts'
import { StoreBusy } from './write.ts'

/** How long the first of a group waits for others; well below the time in which a sign-up is answered in any case. */
const GATHER_IN_MS = 5

/** More than these are another group. */
const MOST_AT_ONCE = 50

interface Waiting {
  /** Does its part; what it gives tells of it, when it is written. */
  work(tx: Statements): Promise<() => void>
  /** Does it in a write of its own. */
  alone(): Promise<void>
  refuse(error: unknown): void
}

/** Who waits, by the store. */
const queues = new WeakMap<PrismaClient, Waiting[]>()

/**
 * As `write` of ./write.ts, with statements alone, and in one with what others ask for at the same moment: one lock and one
 * wait for the disk for all of them, each told only after it. When one of them fails, nothing of the group is written, and
 * each is done by itself.
 *
 * @param work May run more than once, as that of every write.
 */
export async function writeTogether<T>(database: PrismaClient, work: (tx: Statements) => Promise<T>): Promise<T> {
  const store = await directStore(database)
  return new Promise((resolve, reject) => {
    const waiting = {
      async work(tx: Statements) {
        const done = await work(tx)
        return () => resolve(done)
      },
      alone: () => directWrite(store, work).then(resolve, reject),
      refuse: reject,
    }
    const queue = queues.get(database)
    if (queue) queue.push(waiting)
    else void writeAll(database, store, [waiting])
  })
}

async function writeAll(database: PrismaClient, store: DirectStore, queue: Waiting[]): Promise<void> {
  queues.set(database, queue)
  while (queue.length > 0) {
    await sleep(GATHER_IN_MS)
    await writeGroup(store, queue)
  }
  queues.delete(database)
}

async function writeGroup(store: DirectStore, queue: Waiting[]): Promise<void> {
  const group: Waiting[] = []
  try {
    const tell = await directWrite(store, async (tx) => {
      // Also whoever came while it waited for the lock.
      group.push(...queue.splice(0, MOST_AT_ONCE - group.length))
      const told: Array<() => void> = []
      for (const { work } of group) told.push(await work(tx))
      return told
    })
    for (const one of tell) one()
  } catch (error) {
    if (group.length > 1 && !(error instanceof StoreBusy)) for (const { alone } of group) await alone()
    // Where nobody's turn came, those who came later would only wait as long again.
    else for (const { refuse } of group.length > 0 ? group : queue.splice(0)) refuse(error)
  }
}
