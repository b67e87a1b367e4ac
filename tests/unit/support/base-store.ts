import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { formatProblem } from '../../../lib/content/problem.ts'
import { publish } from '../../../lib/content/publish.ts'
import { openDatabase } from '../../../lib/db/client.ts'
import { migrate } from '../../../lib/db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Migrated databases, each holding one published content folder: copied by tests, never written. */
    stores: Record<'site' | 'fixture', string>
  }
}

/** Makes the base databases once: every test copies one, which is faster than migrating and publishing anew. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ccc-base-'))
  project.provide('stores', {
    site: await published('content', path.join(folder, 'site.db')),
    fixture: await published('tests/unit/fixtures/content', path.join(folder, 'fixture.db')),
  })
  return () => rmSync(folder, { recursive: true })
}

async function published(contentDir: string, file: string): Promise<string> {
  await migrate(file)
  const database = openDatabase(file)
  try {
    const mediaDir = path.join(path.dirname(file), 'media')
    const result = await publish(database, { contentDir: path.resolve(contentDir), mediaDir })
    if (!result.ok) throw new Error(`${contentDir} has mistakes:\n${result.problems.map(formatProblem).join('\n')}`)
  } finally {
    await database.$disconnect()
  }
  return file
}
