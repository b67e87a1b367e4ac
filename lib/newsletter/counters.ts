import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { type Statements, select } from '../db/statements.ts'

/** A counter of the limits, of one window of time. */
export interface Counter {
  key: string
  since: Date
}

/** Counts one more in each, in one statement: every sign-up is counted several times. */
export async function countOne(tx: Statements, ...counters: Counter[]): Promise<void> {
  const rows = counters.map(({ key, since }) => Prisma.sql`(${key}, ${since}, 1)`)
  await tx.$executeRaw(Prisma.sql`INSERT INTO "LimitCounter" ("key", "since", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("key", "since") DO UPDATE SET "count" = "count" + 1`)
}

const counted = z.array(z.object({ key: z.string(), since: z.date(), count: z.number() }))

/** The counters that a condition finds, with how far each has counted. */
export async function countsWhere(tx: Statements, condition: Prisma.Sql): Promise<z.output<typeof counted>> {
  return select(tx, counted, Prisma.sql`SELECT "key", "since", "count" FROM "LimitCounter" WHERE ${condition}`)
}
