import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { type Statements, select } from '../db/statements.ts'
import { DAY_IN_MS, MINUTE_IN_MS } from '../durations.ts'
import type { ConsentEventName } from './states.ts'

/** At most so many times in so many milliseconds. */
interface Cap {
  times: number
  per: number
}

/** How often the same may be done for one address, whoever asks: it could be anybody's (N-18). */
export const caps = {
  confirm: [
    { times: 1, per: 10 * MINUTE_IN_MS },
    { times: 3, per: DAY_IN_MS },
    { times: 5, per: 30 * DAY_IN_MS },
  ],
  already: [{ times: 1, per: DAY_IN_MS }],
  /** No mail leaves; that it was asked for is evidence enough once a day. */
  none: [{ times: 1, per: DAY_IN_MS }],
} as const satisfies Record<string, readonly Cap[]>

/** What the evidence says when each of them is done. */
const EVENTS: Record<keyof typeof caps, ConsentEventName[]> = {
  confirm: ['requested', 're-requested'],
  already: ['duplicate'],
  none: ['refused'],
}

const moments = z.array(z.object({ at: z.date() }))

/** Whether something may be done for an address once more. The evidence is what remembers: it outlives everything. */
export async function isWithinCap(
  tx: Statements,
  addressHmac: string,
  what: keyof typeof caps,
  now: Date,
): Promise<boolean> {
  const longest = Math.max(...caps[what].map(({ per }) => per))
  const since = new Date(now.getTime() - longest)
  const earlier = await select(
    tx,
    moments,
    Prisma.sql`SELECT "at" FROM "ConsentEvent"
      WHERE "addressHmac" = ${addressHmac} AND "event" IN (${Prisma.join(EVENTS[what])}) AND "at" > ${since}`,
  )
  return caps[what].every(
    ({ times, per }) => earlier.filter(({ at }) => now.getTime() - at.getTime() < per).length < times,
  )
}
