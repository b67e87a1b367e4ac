import { Prisma } from '../../prisma/generated/client.ts'
import type { Write } from '../db/write.ts'

/** A counter of the limits, of one window of time. */
export interface Counter {
  key: string
  since: Date
}

/** Counts one more in each, in one statement: every sign-up is counted several times. */
export async function countOne(tx: Write, ...counters: Counter[]): Promise<void> {
  const rows = counters.map(({ key, since }) => Prisma.sql`(${key}, ${since}, 1)`)
  await tx.$executeRaw`INSERT INTO "LimitCounter" ("key", "since", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("key", "since") DO UPDATE SET "count" = "count" + 1`
}
