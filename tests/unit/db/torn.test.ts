import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { HOUR_IN_MS } from '../../../lib/durations.ts'
import { withOnePerson } from '../support/deeds.ts'
import { dump } from '../support/dump.ts'
import { later } from '../support/newsletter.ts'
import { publishedStore, scratchFolder } from '../support/store.ts'

/** Of the write-ahead log and of each of its frames, before a page of the store (sqlite.org/fileformat2.html §4.1). */
const LOG_HEADER_IN_BYTES = 32
const FRAME_HEADER_IN_BYTES = 24

/** Fewer cuts would not meet every kind of write (D-05). */
const CUTS_AT_LEAST = 500

const below = (count: number) => Math.floor(Math.random() * count)

/** How long the log was after a write, and what the store held then. */
interface Written {
  end: number
  rows: ReturnType<typeof dump>
}

/** A store as it was before some writes, the log with all of them, and what each of them led to. */
async function recorded() {
  const { file, database } = publishedStore({ isInMemory: true })
  const log = `${file}-wal`
  let number = 0
  const deeds: Array<() => Promise<unknown>> = []
  for (const arrange of Object.values(withOnePerson)) {
    const who = `ana${++number}@example.org`
    deeds.push(await arrange(database, who, later(number * HOUR_IN_MS)))
  }
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  const before = readFileSync(file)
  const written: Written[] = [{ end: 0, rows: dump(file) }]
  for (const deed of deeds) {
    await deed()
    written.push({ end: statSync(log).size, rows: dump(file) })
  }
  const [{ page_size } = { page_size: 0 }] = await database.$queryRaw<Array<{ page_size: bigint }>>`PRAGMA page_size`
  return { before, log: readFileSync(log), written, frame: FRAME_HEADER_IN_BYTES + Number(page_size) }
}

test('a log that ends anywhere, or in which a bit is another, is some first part of what was written (D-05)', async () => {
  const { before, log, written, frame } = await recorded()
  const frames = (log.length - LOG_HEADER_IN_BYTES) / frame
  expect(Number.isInteger(frames)).toBe(true)
  expect(new Set(written.map(({ end }) => end)).size, 'each deed is a write').toBe(written.length)
  const file = path.join(scratchFolder({ isInMemory: true }), 'site.db')
  let cuts = 0
  let last = -1

  /** Opens the store with such a log: it is what it was when the log was no longer than that. */
  function check(bytes: Uint8Array, whole: number, where: string): void {
    cuts++
    writeFileSync(file, before)
    writeFileSync(`${file}-wal`, bytes)
    const store = new Database(file)
    expect(store.pragma('integrity_check', { simple: true }), where).toBe('ok')
    expect(store.pragma('foreign_key_check'), where).toEqual([])
    store.close()
    const index = written.findLastIndex(({ end }) => end <= whole)
    expect(dump(file), where).toEqual(written[index]?.rows)
    last = Math.max(last, index)
  }

  for (let index = 0; index < frames; index++) {
    const start = LOG_HEADER_IN_BYTES + index * frame
    check(log.subarray(0, start), start, `cut before frame ${index}`)
    for (const [from, to] of [
      [1, FRAME_HEADER_IN_BYTES],
      [FRAME_HEADER_IN_BYTES, frame],
    ] as const) {
      const at = start + from + below(to - from)
      check(log.subarray(0, at), at, `cut at byte ${at}`)
    }
    const flipped = Buffer.from(log)
    const at = start + below(frame)
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << below(8)), at)
    check(flipped, start, `another bit in byte ${at}`)
  }
  check(log, log.length, 'whole')
  expect(last).toBe(written.length - 1)
  expect(cuts).toBeGreaterThanOrEqual(CUTS_AT_LEAST)
})
