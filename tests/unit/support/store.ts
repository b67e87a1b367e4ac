import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { openDatabase, type PrismaClient } from '../../../lib/db/client.ts'

/**
 * A folder of the test's own, gone when the test is over.
 *
 * @param isInMemory Whether it is on a disk of memory, where there is one: for a test that writes thousands of times.
 */
export function scratchFolder({ isInMemory = false } = {}): string {
  const memory = '/dev/shm'
  const folder = mkdtempSync(path.join(isInMemory && existsSync(memory) ? memory : tmpdir(), 'ccc-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestStore {
  file: string
  contentDir: string
  mediaDir: string
  database: PrismaClient
}

/** The fixture's content and the store that it was published into, both copied: a test may do with them what it wants. */
export function publishedStore(where: { isInMemory?: boolean } = {}): TestStore {
  const folder = scratchFolder(where)
  const file = path.join(folder, 'site.db')
  copyFileSync(inject('stores').fixture, file)
  return storeAt(folder, file)
}

/** The fixture's content beside a database file that the test makes itself. */
export function storeAt(folder: string, file: string): TestStore {
  const contentDir = path.join(folder, 'content')
  cpSync('tests/unit/fixtures/content', contentDir, { recursive: true })
  const database = openDatabase(file)
  onTestFinished(() => database.$disconnect())
  return { file, contentDir, mediaDir: path.join(folder, 'media'), database }
}
