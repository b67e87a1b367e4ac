import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PrismaClient } from '../db/client.ts'
import { loadContent } from './load.ts'
import type { Problem } from './problem.ts'
import type { CheckedRecord, MediaFile } from './type.ts'
import { contentTypes } from './types/index.ts'

/** Longest time that one publishing transaction may take. */
const TRANSACTION_TIMEOUT_IN_MS = 120_000

export type PublishResult =
  | { ok: false; problems: Problem[] }
  | { ok: true; added: number; changed: number; removed: number; unchanged: number }

interface PublishOptions {
  /** Absolute path of the content folder. */
  contentDir: string
  /** Absolute path of the folder for published files. */
  mediaDir: string
}

/**
 * Publishes the content folder into the store: all of it in one transaction, or none of it.
 *
 * Only records whose content changed are written, so that publishing twice changes nothing. Newsletter tables are
 * not touched (D-10).
 *
 * @returns the mistakes found, with the store as it was; or what changed.
 */
export async function publish(
  database: PrismaClient,
  { contentDir, mediaDir }: PublishOptions,
): Promise<PublishResult> {
  const { records, problems } = loadContent(contentDir)
  if (problems.length > 0) return { ok: false, problems }

  const kept = new Map((await database.contentRecord.findMany()).map((row) => [`${row.type}/${row.key}`, row]))
  const wanted = records.map((record) => ({ record, digest: digestOf(record) }))
  const added = wanted.filter(({ record }) => !kept.has(idOf(record)))
  const changed = wanted.filter(({ record, digest }) => (kept.get(idOf(record))?.digest ?? digest) !== digest)
  const wantedIds = new Set(records.map(idOf))
  const removed = [...kept].filter(([id]) => !wantedIds.has(id)).map(([, row]) => row)

  writeMedia(
    mediaDir,
    records.flatMap(({ media }) => media),
  )
  if (added.length + changed.length + removed.length > 0) {
    await database.$transaction(
      async (tx) => {
        // Everything that goes, goes first: a new record may take the address or number of one that left.
        for (const { type, key } of [...removed, ...changed.map(({ record }) => record)]) {
          await tx.contentRecord.delete({ where: { type_key: { type, key } } })
          await contentTypes.find(({ folder }) => folder === type)?.remove(tx, key)
        }
        for (const { record, digest } of [...changed, ...added]) {
          await record.save(tx)
          await tx.contentRecord.create({ data: { type: record.type, key: record.key, digest } })
        }
      },
      { timeout: TRANSACTION_TIMEOUT_IN_MS },
    )
  }
  const counts = { added: added.length, changed: changed.length, removed: removed.length }
  return { ok: true, ...counts, unchanged: wanted.length - added.length - changed.length }
}

function idOf({ type, key }: CheckedRecord): string {
  return `${type}/${key}`
}

function digestOf({ data, media }: CheckedRecord): string {
  const content = JSON.stringify([data, media.map(({ name }) => name)])
  return createHash('sha256').update(content).digest('hex')
}

/** Names hold the hash of the bytes: a file that is there is the right one. */
function writeMedia(mediaDir: string, files: MediaFile[]): void {
  mkdirSync(mediaDir, { recursive: true })
  for (const { name, bytes } of files) {
    const target = path.join(mediaDir, name)
    if (!existsSync(target)) writeFileSync(target, bytes)
  }
}
