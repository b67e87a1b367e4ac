import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { PrismaClient } from '../db/client.ts'
import { digestOfReader } from './code.ts'
import type { Addresses } from './former-addresses.ts'
import { type KnownFile, stampOf } from './record-files.ts'
import { readSource } from './source-text.ts'

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
  /** What is known of files, by path from the content folder. Nobody asks where no record changed. */
  files: () => Promise<ReadonlyMap<string, KnownFile>>
  /** Whether all that was made of a record is still there. */
  isWhole: (record: KeptRecord) => boolean
}

/** What is kept where nothing was published: every file is read. */
export const noneKept: Kept = { records: new Map(), files: async () => new Map(), isWhole: () => false }

const texts = z.array(z.string())
const addresses = z.record(z.string(), z.string())

/** Of ten thousand records most have none, and reading nothing must cost nothing (F-07). */
const textsIn = (json: string) => (json === '[]' ? [] : texts.parse(JSON.parse(json)))

/** Reads from the store what was published last. */
export async function readKept(database: PrismaClient, mediaDir: string): Promise<Kept> {
  const rows = await database.contentRecord.findMany()
  const there = new Set(namesIn(mediaDir))
  const records = rows.map((row) => ({
    ...row,
    addresses: addresses.parse(JSON.parse(row.addresses)),
    unique: textsIn(row.unique),
    files: textsIn(row.files),
    media: textsIn(row.media),
  }))
  let files: ReturnType<Kept['files']> | undefined
  return {
    records: new Map(records.map((record) => [`${record.type}/${record.key}`, record])),
    files: async () => {
      files ??= readFiles(database)
      return files
    },
    isWhole: ({ media }) => media.every((name) => there.has(name)),
  }
}

async function readFiles(database: PrismaClient): Promise<Map<string, KnownFile>> {
  return new Map((await database.contentFile.findMany()).map((row) => [row.file, row]))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * What a record was read from, in three parts: the code that reads it with the stamps of the files that it names, the
 * text of its own file, and that file's stamp. Whatever of the first two changes, the record is looked into again.
 *
 * @param file Absolute path of its own file.
 */
export function sourceOf(file: string, text: string, contentDir: string, files: readonly string[]): string {
  return [around(contentDir, files), digestOf(text), stampOf(file)].join(SEPARATOR)
}

/** Whether a record would be read as it was. A file that nobody touched is not opened: of ten thousand, most are. */
export function isAsRead({ source, files }: KeptRecord, file: string, contentDir: string): boolean {
  const [before, words, stamp] = source.split(SEPARATOR)
  if (before !== around(contentDir, files)) return false
  if (stamp === stampOf(file)) return true
  const now = readSource(file)
  return 'text' in now && words === digestOf(now.text)
}

const SEPARATOR = '|'

function around(contentDir: string, files: readonly string[]): string {
  if (files.length === 0) return digestOfReader()
  const stamps = files.map((file) => `${file} ${stampOf(path.join(contentDir, file)) ?? ''}`)
  return digestOf([digestOfReader(), ...stamps].join('\0'))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
