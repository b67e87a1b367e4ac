import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PrismaClient } from '../db/client.ts'
import { loadContent } from './load.ts'
import { compare, write } from './plan.ts'
import type { Problem } from './problem.ts'
import type { MediaFile } from './type.ts'

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

  const plan = compare(records, await database.contentRecord.findMany())
  writeMedia(
    mediaDir,
    records.flatMap(({ media }) => media),
  )
  if (plan.leaving.length + plan.arriving.length > 0) {
    await database.$transaction((tx) => write(tx, plan), { timeout: TRANSACTION_TIMEOUT_IN_MS })
  }
  return { ok: true, ...plan.counts }
}

/** Names hold the hash of the bytes: a file that is there is the right one. */
function writeMedia(mediaDir: string, files: MediaFile[]): void {
  mkdirSync(mediaDir, { recursive: true })
  for (const { name, bytes } of files) {
    const target = path.join(mediaDir, name)
    if (!existsSync(target)) writeFileSync(target, bytes)
  }
}
