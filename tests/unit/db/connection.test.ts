import { expect, test } from 'vitest'
import { z } from 'zod'
import { PRAGMAS as SETTINGS } from '../../../lib/db/adapter.ts'
import { directStore } from '../../../lib/db/direct-store.ts'
import { select } from '../../../lib/db/statements.ts'
import { wrongSetting } from '../../../lib/db/wrong-setting.ts'
import { Prisma } from '../../../prisma/generated/client.ts'
import { publishedStore } from '../support/store.ts'

/** What D-01 asks of every connection, as SQLite reads it back. */
const PRAGMAS = {
  busy_timeout: 250,
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  secure_delete: 1,
  cell_size_check: 1,
  journal_size_limit: 16 * 1024 * 1024,
  cache_size: -16_384,
}

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.bigint()])))

test.for(Object.entries(PRAGMAS))('each connection of the store has %s = %s', async ([pragma, expected]) => {
  const { database } = publishedStore()
  for (const connection of [database, await directStore(database)]) {
    const [row] = await select(connection, rows, Prisma.raw(`PRAGMA ${pragma}`))
    const [value] = Object.values(row ?? {})
    expect(typeof value === 'bigint' ? Number(value) : value).toBe(expected)
  }
})

test('nothing waits for a lock before the connection knows for how long', () => {
  expect(SETTINGS[0]?.[0]).toBe('busy_timeout')
  expect(SETTINGS.map(([name]) => name).sort()).toEqual(Object.keys(PRAGMAS).sort())
})

test('a start finds the setting that is not as it should be', async () => {
  const { database } = publishedStore()
  expect(await wrongSetting(database)).toBeUndefined()
  await database.$queryRaw`PRAGMA synchronous = NORMAL`
  expect(await wrongSetting(database)).toBe('synchronous is 1 instead of 2')
})

test('a row that points nowhere is refused', async () => {
  const { database } = publishedStore()
  const orphan = {
    documentKey: 'nothing',
    locale: 'ro',
    fileName: 'a',
    mediaName: 'a',
    mediaType: 'a',
    bytes: 1,
    sha256: 'a',
  }
  await expect(database.documentFile.create({ data: orphan })).rejects.toThrow()
})

test('the bundled SQLite has the fix of the WAL-reset corruption', async () => {
  const { database } = publishedStore()
  const rows = await database.$queryRaw<Array<{ version: string }>>`SELECT sqlite_version() AS version`
  const [major = 0, minor = 0, patch = 0] = (rows[0]?.version ?? '').split('.').map(Number)
  expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003)
})
