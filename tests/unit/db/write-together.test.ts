import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Statements } from '../../../lib/db/statements.ts'
import { StoreBusy } from '../../../lib/db/write.ts'
import { writeTogether } from '../../../lib/db/write-together.ts'
import { countOne } from '../../../lib/newsletter/counters.ts'
import { publishedStore } from '../support/store.ts'

const since = new Date('2026-11-24T10:00:00Z')

const add = (key: string) => async (tx: Statements) => {
  await countOne(tx, { key, since })
  return { key }
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `key ${index}`)

/** Another process's connection to the same store. */
function otherConnection(file: string): Database.Database {
  const other = new Database(file, { timeout: 0 })
  onTestFinished(() => {
    other.close()
  })
  return other
}

test('what is asked for at the same moment is one write, and each is told when it is on the disk (F-08, D-04)', async () => {
  const { database, file } = publishedStore()
  const other = otherConnection(file)
  const isThere = other.prepare('SELECT count(*) FROM "LimitCounter" WHERE "key" = ?').pluck()
  const seen: unknown[] = []
  const exec = vi.spyOn(Database.prototype, 'exec')
  onTestFinished(() => exec.mockRestore())
  await Promise.all(
    names(20).map((key) => writeTogether(database, add(key)).then((row) => seen.push(isThere.get(row.key)))),
  )
  expect(seen).toEqual(names(20).map(() => 1))
  expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1)
})

test('one that fails is told so, leaves nothing, and takes nothing from the others (D-06)', async () => {
  const { database } = publishedStore()
  const failing = writeTogether(database, async (tx) => {
    await add('failed')(tx)
    throw new Error('no')
  })
  const others = names(3).map((key) => writeTogether(database, add(key)))
  await expect(failing).rejects.toThrow('no')
  await Promise.all(others)
  const rows = await database.limitCounter.findMany({ orderBy: { key: 'asc' }, select: { key: true, count: true } })
  expect(rows).toEqual(names(3).map((key) => ({ key, count: 1 })))
})

test('while another process writes, nobody waits longer than the first, and all goes on after it (D-08)', async () => {
  const { database, file } = publishedStore()
  const other = otherConnection(file)
  other.exec('BEGIN IMMEDIATE')
  const first = writeTogether(database, add('first'))
  const order: string[] = []
  const told = (name: string) => (error: unknown) => {
    expect(error).toBeInstanceOf(StoreBusy)
    order.push(name)
  }
  await Promise.all([
    first.catch(told('first')),
    new Promise((resolve) => setTimeout(resolve, 300)).then(() =>
      writeTogether(database, add('later')).catch(told('later')),
    ),
  ])
  expect(order).toEqual(['first', 'later'])
  expect(await database.limitCounter.count()).toBe(0)
  other.exec('ROLLBACK')
  await Promise.all(names(3).map((key) => writeTogether(database, add(key))))
  expect(await database.limitCounter.count()).toBe(3)
})
