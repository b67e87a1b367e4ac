import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type PublishResult, publish } from '../../../lib/content/publish.ts'
import type { TestStore } from './store.ts'

/** Reads a file of the test's content folder. */
export function read({ contentDir }: TestStore, name: string): string {
  return readFileSync(path.join(contentDir, name), 'utf8')
}

/** Writes a file of the test's content folder. */
export function write({ contentDir }: TestStore, name: string, text: string): void {
  writeFileSync(path.join(contentDir, name), text)
}

/**
 * Replaces words of a content file.
 *
 * @throws when the words are not there: the test would prove nothing.
 */
export function replaceIn(store: TestStore, name: string, from: string, to: string): void {
  const before = read(store, name)
  if (!before.includes(from)) throw new Error(`${name} does not hold: ${from}`)
  write(store, name, before.replace(from, to))
}

/** Publishes the test's content folder into the test's store. */
export function publishStore({ database, contentDir, mediaDir }: TestStore): Promise<PublishResult> {
  return publish(database, { contentDir, mediaDir })
}
