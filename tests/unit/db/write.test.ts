import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { StoreBusy, write } from '../../../lib/db/write.ts'
import { publishedStore } from '../support/store.ts'

const at = new Date('2026-11-24T10:00:00Z')
const open: Database.Database[] = []
afterEach(() => {
  for (const other of open.splice(0)) other.close()
})

/** Another process's connection to the same store. */
function otherConnection(file: string): Database.Database {
  const other = new Database(file, { timeout: 0 })
  open.push(other)
  return other
}

test('a write holds the lock from its first moment', async () => {
  const { database, file } = publishedStore()
  const other = otherConnection(file)
  await write(database, async () => {
    expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('locked')
  })
  other.exec('BEGIN IMMEDIATE; ROLLBACK')
})

test('a write that fails leaves nothing behind', async () => {
  const { database } = publishedStore()
  const failing = write(database, async (tx) => {
    await tx.limitCounter.create({ data: { key: 'a', since: at, count: 1 } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await database.limitCounter.count()).toBe(0)
})

test('a write waits for another process, and says so when that takes too long', async () => {
  const { database, file } = publishedStore()
  const other = otherConnection(file)
  other.exec('BEGIN IMMEDIATE')
  const add = () => write(database, (tx) => tx.limitCounter.create({ data: { key: 'a', since: at, count: 1 } }))
  await expect(add()).rejects.toBeInstanceOf(StoreBusy)
  const waiting = add()
  setTimeout(() => other.exec('ROLLBACK'), 300)
  await waiting
  expect(await database.limitCounter.count()).toBe(1)
})

test('two processes that read and then write lose nothing', async () => {
  const { database, file } = publishedStore()
  const { openDatabase } = await import('../../../lib/db/client.ts')
  const second = openDatabase(file)
  await database.limitCounter.create({ data: { key: 'a', since: at, count: 0 } })
  const where = { key_since: { key: 'a', since: at } }
  const addOne = (client: typeof database) =>
    write(client, async (tx) => {
      const { count } = await tx.limitCounter.findUniqueOrThrow({ where })
      await tx.limitCounter.update({ where, data: { count: count + 1 } })
    })
  await Promise.all(
    [database, second].map(async (client) => {
      for (let n = 0; n < 200; n++) await addOne(client)
    }),
  )
  expect((await database.limitCounter.findUniqueOrThrow({ where })).count).toBe(400)
  await second.$disconnect()
})
