import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ConsentEvent, Prisma } from '../../prisma/generated/client.ts'
import { insert } from '../db/insert.ts'
import { type Statements, select } from '../db/statements.ts'
import type { ConsentEventName } from './states.ts'

/** What the evidence keeps of one step (N-23); how each is meant stands in the schema. */
export interface Evidence {
  event: ConsentEventName
  at: Date
  addressHmac: string
  locale: string
  page?: string
  method: 'form' | 'link' | 'one-click' | 'mail' | 'command'
  consentText?: string
  consentHash?: string
  privacyVersion?: string
  formVersion?: string
  browser?: string
  tokenHash?: string
}

const NOTHING = {
  page: '',
  consentText: '',
  consentHash: '',
  privacyVersion: '',
  formVersion: '',
  browser: '',
  tokenHash: '',
}

const hashes = z.array(z.object({ hash: z.string() }))

/** Adds a step to the evidence, within the write that it tells of. */
export async function recordConsent(tx: Statements, evidence: Evidence): Promise<void> {
  const [last] = await select(tx, hashes, Prisma.sql`SELECT "hash" FROM "ConsentEvent" ORDER BY "id" DESC LIMIT 1`)
  const row = { ...NOTHING, ...evidence, previousHash: last?.hash ?? '' }
  await insert(tx, 'ConsentEvent', { ...row, hash: hashOfEvidence(row) })
}

/** SHA-256 over all that a row says, the hash of the row before it included. */
export function hashOfEvidence(row: Omit<ConsentEvent, 'id' | 'hash'>): string {
  const said = [
    row.previousHash,
    row.event,
    row.at.toISOString(),
    row.addressHmac,
    row.locale,
    row.page,
    row.method,
    row.consentText,
    row.consentHash,
    row.privacyVersion,
    row.formVersion,
    row.browser,
    row.tokenHash,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
