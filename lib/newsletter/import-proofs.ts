import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { keyedHash } from './keys.ts'
import { periods } from './periods.ts'

/** What proves that people of a list agreed; the evidence names it by its hash. */
export interface Proof {
  sha256: string
}

/** What the evidence of an imported person has in place of a text of consent. */
export const IMPORTED = 'import'

const folderOf = (dataDir: string) => path.join(dataDir, 'dovezi')

/** Keeps the file that proves consent under its hash, where the store's own evidence can be held against it. */
export async function keepProof(dataDir: string, file: string, now: Date): Promise<Proof> {
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = path.join(folder, sha256 + path.extname(file))
  await copyFile(file, kept)
  await utimes(kept, now, now)
  return { sha256 }
}

/**
 * Removes proofs that prove nothing any more: nobody who came by one is known. Whoever leaves is known for a while
 * (lib/newsletter/janitor.ts), and a proof as long at least: its import may not be over yet.
 */
export async function removeProofs(database: PrismaClient, dataDir: string, now: Date): Promise<void> {
  const folder = folderOf(dataDir)
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return
  const subscribers = await database.subscriber.findMany({ select: { emailKey: true } })
  const known = new Set(subscribers.map(({ emailKey }) => keyedHash('newsletter-address', emailKey)))
  for (const name of names) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file)
    if (now.getTime() - mtimeMs <= periods.leftKept) continue
    const came = await database.consentEvent.findMany({
      where: { consentText: IMPORTED, consentHash: path.parse(name).name },
      select: { addressHmac: true },
    })
    if (!came.some(({ addressHmac }) => known.has(addressHmac))) await rm(file)
  }
}
