import { createHash } from 'node:crypto'
import type { Route } from '../../i18n/routing.ts'
import { forgetFormerAddresses, recordFormerAddresses } from './former-addresses.ts'
import type { Kept, KeptRecord } from './kept.ts'
import type { LoadedContent, LoadedRecord } from './load.ts'
import type { Transaction } from './type.ts'
import { contentTypes } from './types/index.ts'

interface Arriving {
  record: LoadedRecord
  digest: string
}

/** What publishing has to do; a record that changed leaves and arrives. */
export interface Plan {
  leaving: KeptRecord[]
  arriving: Arriving[]
  /** Records whose file changed and whose content did not: a comment, for example. */
  touched: Arriving[]
  changes: Changes
  unchanged: number
}

/** The records that come, change and go, as `folder/name`. */
export interface Changes {
  added: string[]
  changed: string[]
  removed: string[]
}

/** Compares the content with what was published last. */
export function compare({ records, unchanged }: LoadedContent, kept: Kept): Plan {
  const read = records.map((record) => ({ record, digest: digestOf(record) }))
  const isKept = ({ record, digest }: Arriving) => kept.records.get(idOf(record))?.digest === digest
  const arriving = read.filter((one) => !isKept(one))
  const touched = read.filter(isKept)
  const staying = new Set([...unchanged.map(idOf), ...touched.map(({ record }) => idOf(record))])
  const leaving = [...kept.records.values()].filter((row) => !staying.has(idOf(row)))
  const arrived = arriving.map(({ record }) => idOf(record))
  const isArriving = new Set(arrived)
  return {
    leaving,
    arriving,
    touched,
    changes: {
      added: arrived.filter((id) => !kept.records.has(id)),
      changed: arrived.filter((id) => kept.records.has(id)),
      removed: leaving.map(idOf).filter((id) => !isArriving.has(id)),
    },
    unchanged: staying.size,
  }
}

/** What a visitor may see differently after publishing. */
export interface Visible {
  /** Addresses of the pages of records that came or changed. */
  addresses: string[]
  /** Lists that show such a record; undefined when it may be on any page. */
  lists: Route[] | undefined
}

export function visibleIn({ leaving, arriving }: Plan): Visible {
  const records = [...leaving, ...arriving.map(({ record }) => record)]
  const types = contentTypes.filter(({ folder }) => records.some(({ type }) => type === folder))
  return {
    addresses: arriving.flatMap(({ record }) => Object.values(record.addresses)),
    lists: types.every(({ list }) => list) ? types.flatMap(({ list }) => list ?? []) : undefined,
  }
}

/** Carries a plan out. Everything that goes, goes first: a new record may take the number of one that left. */
export async function carryOut(
  tx: Transaction,
  { leaving, arriving, touched }: Plan,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  for (const { type, key } of leaving) {
    await tx.contentRecord.delete({ where: { type_key: { type, key } } })
    await contentTypes.find(({ folder }) => folder === type)?.remove(tx, key)
  }
  for (const [index, { record, digest }] of arriving.entries()) {
    await record.save(tx)
    await tx.contentRecord.create({
      data: {
        ...idFields(record),
        ...rowOf(record, digest),
        text: { create: { text: record.text } },
        moments: { create: record.moments.map((at) => ({ at })) },
      },
    })
    progress(index + 1, arriving.length)
  }
  for (const { record, digest } of touched) {
    await tx.contentRecord.update({
      where: { type_key: idFields(record) },
      data: {
        ...rowOf(record, digest),
        text: { upsert: { create: { text: record.text }, update: { text: record.text } } },
      },
    })
  }
  const arrived = new Map(arriving.map(({ record }) => [idOf(record), record.addresses]))
  for (const row of leaving) {
    await recordFormerAddresses(tx, row.addresses, arrived.get(idOf(row)) ?? {})
  }
  await forgetFormerAddresses(
    tx,
    [...arrived.values()].flatMap((addresses) => Object.values(addresses)),
  )
}

function idOf({ type, key }: { type: string; key: string }): string {
  return `${type}/${key}`
}

const idFields = ({ type, key }: LoadedRecord) => ({ type, key })

function rowOf({ source, addresses, unique, files, media }: LoadedRecord, digest: string) {
  return {
    digest,
    source,
    addresses: JSON.stringify(addresses),
    unique: JSON.stringify(unique.map(({ value }) => value)),
    files: JSON.stringify(files),
    media: JSON.stringify(media.flatMap(({ names }) => names)),
  }
}

function digestOf({ data, media, facts, addresses }: LoadedRecord): string {
  const content = JSON.stringify([data, addresses, media.flatMap(({ names }) => names), facts])
  return createHash('sha256').update(content).digest('hex')
}
