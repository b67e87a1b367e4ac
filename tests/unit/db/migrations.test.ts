import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { diffToSchema, migrate } from '../../../lib/db/migrate.ts'
import { scratchFolder } from '../support/store.ts'

/** What the engine prints when there is nothing to do. */
const EMPTY = /^(-- This is an empty migration\.?)?$/

async function migrated(): Promise<string> {
  const file = path.join(scratchFolder(), 'new/site.db')
  await migrate(file)
  return file
}

test('the migrations lead exactly to the Prisma schema', async () => {
  expect(await diffToSchema(await migrated())).toMatch(EMPTY)
})

test('a database that differs from the schema is noticed', async () => {
  const file = await migrated()
  const database = new Database(file)
  database.exec('ALTER TABLE Objective ADD COLUMN surprise TEXT')
  database.close()
  expect(await diffToSchema(file)).toContain('Objective')
})

test('a second migration applies nothing', async () => {
  const file = path.join(scratchFolder(), 'site.db')
  expect(await migrate(file)).not.toEqual([])
  expect(await migrate(file)).toEqual([])
})

test('a store that lacks a migration is not taken for current', async () => {
  const file = await migrated()
  const database = new Database(file)
  database.exec('DELETE FROM _prisma_migrations WHERE rowid = 1')
  database.close()
  // Its tables are there already, so that to apply it again fails.
  await expect(migrate(file)).rejects.toThrow(/already exists/)
})

test('a migration that failed half way is not taken for done', async () => {
  const file = await migrated()
  const database = new Database(file)
  database.exec('UPDATE _prisma_migrations SET finished_at = NULL WHERE rowid = 1')
  database.close()
  await expect(migrate(file)).rejects.toThrow(/failed/i)
})

test('the folder of a new database is closed to other users', async () => {
  const { statSync } = await import('node:fs')
  expect(statSync(path.dirname(await migrated())).mode & 0o077).toBe(0)
})
