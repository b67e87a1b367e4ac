import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Addresses, forgetFormerAddresses, recordFormerAddresses } from './former-addresses.ts'
import type { CheckedRecord, Transaction } from './type.ts'
import { contentTypes } from './types/index.ts'

/** A record as published last. */
interface KeptRecord {
  type: string
  key: string
  digest: string
  /** JSON of {@link Addresses}. */
  addresses: string
}

/** What publishing has to do; a record that changed leaves and arrives. */
export interface Plan {
  leaving: KeptRecord[]
  arriving: Array<{ record: CheckedRecord; digest: string }>
  counts: { added: number; changed: number; removed: number; unchanged: number }
}

/** Compares the content with what was published last. */
export function compare(records: CheckedRecord[], published: KeptRecord[]): Plan {
  const kept = new Map(published.map((row) => [idOf(row), row]))
  const arriving = records
    .map((record) => ({ record, digest: digestOf(record) }))
    .filter(({ record, digest }) => kept.get(idOf(record))?.digest !== digest)
  const staying = new Set(records.map(idOf))
  for (const { record } of arriving) staying.delete(idOf(record))
  const leaving = published.filter((row) => !staying.has(idOf(row)))
  const changed = arriving.filter(({ record }) => kept.has(idOf(record))).length
  return {
    leaving,
    arriving,
    counts: {
      added: arriving.length - changed,
      changed,
      removed: leaving.length - changed,
      unchanged: staying.size,
    },
  }
}

/** Carries a plan out. Everything that goes, goes first: a new record may take the number of one that left. */
export async function write(tx: Transaction, { leaving, arriving }: Plan): Promise<void> {
  for (const { type, key } of leaving) {
    await tx.contentRecord.delete({ where: { type_key: { type, key } } })
    await contentTypes.find(({ folder }) => folder === type)?.remove(tx, key)
  }
  for (const { record, digest } of arriving) {
    const { type, key, addresses } = record
    await record.save(tx)
    await tx.contentRecord.create({ data: { type, key, digest, addresses: JSON.stringify(addresses) } })
  }
  const arrived = new Map(arriving.map(({ record }) => [idOf(record), record.addresses]))
  for (const row of leaving) {
    await recordFormerAddresses(tx, readAddresses(row.addresses), arrived.get(idOf(row)) ?? {})
  }
  await forgetFormerAddresses(
    tx,
    [...arrived.values()].flatMap((addresses) => Object.values(addresses)),
  )
}

function idOf({ type, key }: { type: string; key: string }): string {
  return `${type}/${key}`
}

function readAddresses(json: string): Addresses {
  return z.record(z.string(), z.string()).parse(JSON.parse(json))
}

function digestOf({ data, media, addresses }: CheckedRecord): string {
  const content = JSON.stringify([data, addresses, media.map(({ name }) => name)])
  return createHash('sha256').update(content).digest('hex')
}
