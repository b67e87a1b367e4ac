import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { directStore, directWrite } from '../../../lib/db/direct-store.ts'
import { select } from '../../../lib/db/statements.ts'
import { countOne, countsWhere } from '../../../lib/newsletter/counters.ts'
import { Prisma } from '../../../prisma/generated/client.ts'
import { publishedStore } from '../support/store.ts'

const since = new Date('2026-11-24T10:00:00.123Z')
const isOf = (key: string) => Prisma.sql`"key" = ${key} AND "since" = ${since}`

test('what it keeps the client reads, and the other way round, dates to the millisecond', async () => {
  const { database } = publishedStore()
  const store = await directStore(database)
  await directWrite(store, (tx) => countOne(tx, { key: 'direct', since }))
  expect(await database.limitCounter.findMany()).toEqual([{ key: 'direct', since, count: 1 }])
  await database.limitCounter.create({ data: { key: 'client', since, count: 2 } })
  expect(await countsWhere(store, isOf('client'))).toEqual([{ key: 'client', since, count: 2 }])
  expect(await countsWhere(database, isOf('client'))).toEqual([{ key: 'client', since, count: 2 }])
})

test('it is opened once', async () => {
  const { database } = publishedStore()
  const [one, other] = await Promise.all([directStore(database), directStore(database)])
  expect(one).toBe(other)
  expect(await directStore(database)).toBe(one)
})

test('work that fails leaves nothing, and the next finds no lock (D-06)', async () => {
  const { database } = publishedStore()
  const store = await directStore(database)
  const failing = directWrite(store, async (tx) => {
    await countOne(tx, { key: 'failed', since })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await database.limitCounter.count()).toBe(0)
  await directWrite(store, (tx) => countOne(tx, { key: 'next', since }))
  expect(await database.limitCounter.count()).toBe(1)
})

const HELD_IN_MS = 60

test('it waits for the lock of another while this process does other things, and for all else as D-01 says', async () => {
  const { database, file } = publishedStore()
  const store = await directStore(database)
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  // Given back by a timer: a wait that kept the thread would end in vain.
  setTimeout(() => other.exec('COMMIT'), HELD_IN_MS)
  await store.transaction(() => countOne(store, { key: 'waited', since }))
  other.close()
  expect(await database.limitCounter.count()).toBe(1)
  const timeout = z.array(z.object({ timeout: z.number() }))
  expect(await select(store, timeout, Prisma.raw('PRAGMA busy_timeout'))).toEqual([{ timeout: 250 }])
})
