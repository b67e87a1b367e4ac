import type { PrismaClient } from '../db/client.ts'
import { write } from '../db/write.ts'
import { noneKept, readKept } from './kept.ts'
import { type LoadedContent, loadContent, type Progress } from './load.ts'
import { removeMedia, writeMedia } from './media-folder.ts'
import { type Changes, carryOut, compare, type Plan, type Visible, visibleIn } from './plan.ts'
import type { Problem } from './problem.ts'
import type { KnownFile } from './record-files.ts'
import type { Transaction } from './type.ts'

/** Longest time that one publishing transaction may take: ten thousand new records are written in less. */
const TIMEOUT_IN_MS = 600_000

/** What publishing changes. */
export interface Foreseen {
  ok: true
  added: number
  changed: number
  removed: number
  unchanged: number
  changes: Changes
  /** What staff should know of what was read. */
  remarks: Problem[]
}

export interface Published extends Foreseen {
  visible: Visible
}

export type PublishResult<Success = Published> = { ok: false; problems: Problem[] } | Success

/** The stages of publishing that can be long. */
export type Stage = 'check' | 'media' | 'write'

interface PublishOptions {
  /** Absolute path of the content folder. */
  contentDir: string
  /** Absolute path of the folder for published files. */
  mediaDir: string
  /** Whether drafts and texts of another time are published too: for the preview. */
  drafts?: boolean
  progress?: (stage: Stage, ...done: Parameters<Progress>) => void
}

/**
 * Publishes the content folder into the store: all of it in one transaction, or none of it.
 *
 * Only files that changed are read, and only records whose content changed are written, so that publishing twice
 * changes nothing. Newsletter tables are not touched (D-10).
 *
 * @returns the mistakes found, with the store as it was; or what changed.
 */
export async function publish(
  database: PrismaClient,
  { contentDir, mediaDir, drafts = false, progress = () => undefined }: PublishOptions,
): Promise<PublishResult> {
  const { content, plan } = await prepare(database, { contentDir, mediaDir, drafts, progress })
  if (content.problems.length > 0) return { ok: false, problems: content.problems }
  await writeMedia(
    mediaDir,
    content.records.flatMap(({ media }) => media),
    (...done) => progress('media', ...done),
  )
  if (plan.leaving.length + plan.arriving.length + plan.touched.length > 0) {
    await write(
      database,
      async (tx) => {
        await carryOut(tx, plan, (...done) => progress('write', ...done))
        await rememberFiles(tx, content.learned)
      },
      TIMEOUT_IN_MS,
    )
  }
  removeMedia(mediaDir, unused(content, plan))
  return { ...foreseen(content, plan), visible: visibleIn(plan) }
}

/**
 * What publishing would change, without changing anything (`--dry-run`).
 *
 * @param database Undefined where nothing was published yet.
 */
export async function foresee(
  database: PrismaClient | undefined,
  options: PublishOptions,
): Promise<PublishResult<Foreseen>> {
  const { content, plan } = await prepare(database, options)
  if (content.problems.length > 0) return { ok: false, problems: content.problems }
  return foreseen(content, plan)
}

async function prepare(database: PrismaClient | undefined, { contentDir, mediaDir, drafts, progress }: PublishOptions) {
  const kept = database ? await readKept(database, mediaDir) : noneKept
  const content = await loadContent(contentDir, kept, (...done) => progress?.('check', ...done), drafts)
  return { content, plan: compare(content, kept) }
}

function foreseen({ remarks }: LoadedContent, { changes, unchanged }: Plan): Foreseen {
  const { added, changed, removed } = changes
  const counts = { added: added.length, changed: changed.length, removed: removed.length, unchanged }
  return { ok: true, ...counts, changes, remarks }
}

/** How many files are remembered at once: a question takes only so many. */
const BLOCK = 500

async function rememberFiles(tx: Transaction, learned: KnownFile[]): Promise<void> {
  // Two records may name one file: the last of what was learned is as good as the first.
  const files = [...new Map(learned.map((one) => [one.file, one])).values()]
  for (let from = 0; from < files.length; from += BLOCK) {
    const block = files.slice(from, from + BLOCK)
    await tx.contentFile.deleteMany({ where: { file: { in: block.map(({ file }) => file) } } })
    await tx.contentFile.createMany({ data: block })
  }
}

/** Files that were a record's and are nobody's now. */
function unused({ records, unchanged }: LoadedContent, { leaving }: Plan): Set<string> {
  const names = new Set(leaving.flatMap(({ media }) => media))
  if (names.size === 0) return names
  for (const { media } of unchanged) for (const name of media) names.delete(name)
  for (const { media } of records) for (const one of media) for (const name of one.names) names.delete(name)
  return names
}
