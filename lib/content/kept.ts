import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { PrismaClient } from '../db/client.ts'
import { digestOfReader } from './code.ts'
import type { Addresses } from './former-addresses.ts'
import { type KnownFile, stampOf } from './record-files.ts'

/** A record as published last. */
export interface KeptRecord {
  type: string
  key: string
  digest: string
  source: string
  addresses: Addresses
  /** Values that no other record of the type may have. */
  unique: string[]
  /** The files that it names, from the content folder. */
  files: string[]
  /** Names of its files under `data/media`. */
  media: string[]
}

/** What was published last. */
export interface Kept {
  /** By `type/key`. */
  records: ReadonlyMap<string, KeptRecord>
  /** By path from the content folder. */
  files: ReadonlyMap<string, KnownFile>
  /** Whether all that was made of a record is still there. */
  isWhole: (record: KeptRecord) => boolean
}

/** What is kept where nothing was published: every file is read. */
export const noneKept: Kept = { records: new Map(), files: new Map(), isWhole: () => false }

const texts = z.array(z.string())
const addresses = z.record(z.string(), z.string())

/** Reads from the store what was published last. */
export async function readKept(database: PrismaClient, mediaDir: string): Promise<Kept> {
  const [rows, files] = await Promise.all([database.contentRecord.findMany(), database.contentFile.findMany()])
  const there = new Set(namesIn(mediaDir))
  const records = rows.map((row) => ({
    ...row,
    addresses: addresses.parse(JSON.parse(row.addresses)),
    unique: texts.parse(JSON.parse(row.unique)),
    files: texts.parse(JSON.parse(row.files)),
    media: texts.parse(JSON.parse(row.media)),
  }))
  return {
    records: new Map(records.map((record) => [`${record.type}/${record.key}`, record])),
    files: new Map(files.map((row) => [row.file, row])),
    isWhole: ({ media }) => media.every((name) => there.has(name)),
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * What a record was read from: the text of its file, the stamps of the files that it names, and the code that reads
 * them. Whatever of these changes, the record is looked into again.
 */
export function fingerprint(text: string, contentDir: string, files: readonly string[]): string {
  const hash = createHash('sha256').update(digestOfReader()).update(text)
  for (const file of files) hash.update(`\0${file} ${stampOf(path.join(contentDir, file)) ?? ''}`)
  return hash.digest('hex')
}
