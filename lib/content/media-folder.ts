import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Media, MediaFile } from './type.ts'

/** Ends the name of a file that is being written; the media route answers no such name. */
const UNFINISHED = '.tmp'

/** How many are made at once: as many pictures are in memory. */
const PARALLEL = 2

/**
 * Makes what is missing under `data/media`. A file appears whole or not at all, so an interrupted run is taken up where
 * it stopped.
 */
export async function writeMedia(
  mediaDir: string,
  media: readonly Media[],
  progress: (done: number, total: number) => void,
): Promise<void> {
  mkdirSync(mediaDir, { recursive: true })
  const there = new Set(readdirSync(mediaDir))
  for (const name of there) if (name.endsWith(UNFINISHED)) rmSync(path.join(mediaDir, name), { force: true })
  const unmade = media
    .map((one) => ({ one, missing: new Set(one.names.filter((name) => !there.has(name))) }))
    .filter(({ missing }) => missing.size > 0)
  const total = unmade.length
  let done = 0
  const work = async () => {
    for (let next = unmade.pop(); next; next = unmade.pop()) {
      for await (const file of next.one.make(next.missing)) writeWhole(mediaDir, file)
      progress(++done, total)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
}

function writeWhole(mediaDir: string, { name, bytes }: MediaFile): void {
  const target = path.join(mediaDir, name)
  writeFileSync(target + UNFINISHED, bytes)
  renameSync(target + UNFINISHED, target)
}

/** Takes files away that no record has any more: a withdrawn picture must not stay at its address. */
export function removeMedia(mediaDir: string, names: Iterable<string>): void {
  for (const name of names) rmSync(path.join(mediaDir, name), { force: true })
}
