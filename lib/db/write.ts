import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts'
import { BUSY_TIMEOUT_IN_MS } from './adapter.ts'

/** A store inside of one write: what is done with it is done together, or not at all. */
export type Write = Prisma.TransactionClient

/** How long one tries to get the store's lock, and the pauses between two times, each by chance, so that two do not meet again. */
interface Patience {
  inMs: number
  least: number
  most: number
}

/** D-03's pauses. Nobody tries again later than this after the first refusal, so that a visitor is answered in good time (D-08). */
const ORDINARY: Patience = { inMs: 550, least: 20, most: 200 }

/**
 * The lock is waited for as long as D-01 has every statement wait, but the driver's own wait would keep the one thread that
 * answers everybody, pages too (D-08), and sleeps up to a tenth of a second at a time. Others seldom hold it longer than a pause.
 */
export const FOR_THE_LOCK: Patience = { inMs: BUSY_TIMEOUT_IN_MS, least: 2, most: 8 }

/** How long a write waits for those before it in its own process, and how long it may usually take. */
const MOST_WAIT_IN_MS = 5_000
const TIMEOUT_IN_MS = 10_000

/** The store was busy for too long, or cannot take what it was given now; nothing was written. */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
}

/**
 * Does some work as one write of the store (D-03). Prisma begins a transaction that takes the lock only at its first
 * write, and fails when somebody wrote since its first read; so the first statement here is a write that changes
 * nothing. While another process writes, it waits without blocking and tries again.
 *
 * @param work May run more than once: it must do nothing but work on the store it is given.
 * @param timeout Milliseconds that it may take once it has the lock.
 * @throws StoreBusy when others wrote all the time.
 */
export function write<T>(database: PrismaClient, work: (tx: Write) => Promise<T>, timeout = TIMEOUT_IN_MS): Promise<T> {
  const transact = () =>
    database.$transaction(
      async (tx) => {
        await takeLock(tx)
        return work(tx)
      },
      { maxWait: MOST_WAIT_IN_MS, timeout },
    )
  // In short pauses first; the whole of it, because a look that finds the lock taken must not remember what it saw.
  return untilFree(() => untilFree(transact, FOR_THE_LOCK))
}

/** Asks for the lock, without waiting for it. */
async function takeLock(tx: Write): Promise<void> {
  await tx.$queryRaw`PRAGMA busy_timeout = 0`
  try {
    await tx.$executeRaw`DELETE FROM "LimitCounter" WHERE 0`
  } finally {
    await tx.$queryRaw(Prisma.raw(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_IN_MS}`))
  }
}

/**
 * Tries to write, again and again while others do.
 *
 * @throws StoreBusy when that takes too long.
 */
export async function untilFree<T>(work: () => Promise<T>, { inMs, least, most } = ORDINARY): Promise<T> {
  // The first try may have opened the store, which takes its time too.
  let refusedAt: number | undefined
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      refusedAt ??= performance.now()
      if (performance.now() - refusedAt > inMs) {
        throw new StoreBusy('Others are writing into the store.', { cause: error })
      }
      await sleep(least + Math.random() * (most - least))
    }
  }
}

/** SQLITE_BUSY in any of its forms, as Prisma and the driver's adapter tell it, or as somebody with less patience does. */
function isBusy(error: unknown): boolean {
  if (error instanceof StoreBusy) return true
  return (
    error instanceof Error &&
    /SQLITE_BUSY|database is locked|SocketTimeout|P1008/.test(`${error.message} ${String(codeOf(error))}`)
  )
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : ''
}
