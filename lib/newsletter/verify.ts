import type { PrismaClient } from '../../prisma/generated/client.ts'
import { hashOfEvidence } from './consent.ts'

/** Rows that are in memory at once. */
const CHUNK = 2_000

/** Whether the evidence is whole: how many rows were looked at and, where it is not, the first that is not as it was written. */
export interface Verified {
  rows: number
  brokenAt: number | undefined
}

/** Reads the chain of consent from its beginning (N-23): a byte that changed, or a row that went, breaks it there. */
export async function verifyConsent(database: PrismaClient): Promise<Verified> {
  let previousHash = ''
  let rows = 0
  for (let last = 0; ; ) {
    const events = await database.consentEvent.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: CHUNK,
    })
    if (events.length === 0) return { rows, brokenAt: undefined }
    for (const event of events) {
      rows++
      if (event.previousHash !== previousHash || hashOfEvidence(event) !== event.hash)
        return { rows, brokenAt: event.id }
      previousHash = event.hash
      last = event.id
    }
  }
}
