import { rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../../lib/content/load.ts'
import { migrate } from '../../../lib/db/migrate.ts'
import { publishStore, read, replaceIn, write } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, scratchFolder, storeAt } from '../support/store.ts'

const FIRST = 'obiective/01-referinta.yaml'
const SECOND = 'obiective/02-coeziune.yaml'

test('the first publication adds every file', async () => {
  const folder = scratchFolder()
  const file = path.join(folder, 'site.db')
  await migrate(file)
  const store = storeAt(folder, file)
  const files = (await loadContent(store.contentDir)).records.length
  expect(files).toBeGreaterThan(5)
  expect(await publishStore(store)).toMatchObject({ ok: true, added: files, changed: 0, removed: 0, unchanged: 0 })
})

test('publishing again changes nothing', async () => {
  const store = publishedStore()
  // The files of a copy have stamps of their own.
  await publishStore(store)
  const before = dump(store.file)
  expect(await publishStore(store)).toMatchObject({ ok: true, added: 0, changed: 0, removed: 0 })
  expect(dump(store.file)).toEqual(before)
})

test('a changed file changes its record and no other', async () => {
  const store = publishedStore()
  const before = dump(store.file)
  replaceIn(store, FIRST, 'Dezvoltarea Clujului', 'Creșterea Clujului')
  expect(await publishStore(store)).toMatchObject({ ok: true, added: 0, changed: 1, removed: 0 })
  const after = dump(store.file)
  const changed = Object.keys(after).filter(
    (table) => JSON.stringify(sorted(after[table])) !== JSON.stringify(sorted(before[table])),
  )
  expect(changed).toEqual(['ContentRecord', 'ContentText', 'ObjectiveTranslation'])
})

test('a change is seen that leaves the size of a file, and its time', async () => {
  const store = publishedStore()
  await publishStore(store)
  write(store, SECOND, read(store, SECOND))
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 0 })
  const file = path.join(store.contentDir, SECOND)
  const { atime, mtime } = statSync(file)
  write(
    store,
    SECOND,
    read(store, SECOND).replace(/(?<=titlu: .)./, (letter) => (letter === 'x' ? 'y' : 'x')),
  )
  utimesSync(file, atime, mtime)
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
})

test('a comment in a file is not a change', async () => {
  const store = publishedStore()
  write(store, FIRST, `# o notă a redacției\n${read(store, FIRST)}`)
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 0 })
})

test('a removed file removes its record with everything that hangs on it', async () => {
  const store = publishedStore()
  rmSync(path.join(store.contentDir, 'galerie/reteaua.yaml'))
  expect(await publishStore(store)).toMatchObject({ ok: true, added: 0, changed: 0, removed: 1 })
  expect(await store.database.album.count()).toBe(0)
  expect(await store.database.image.count({ where: { albumKey: 'reteaua' } })).toBe(0)
  expect(await store.database.imageTranslation.count({ where: { albumKey: 'reteaua' } })).toBe(0)
})

test('a removed file that comes back is as it was', async () => {
  const store = publishedStore()
  const before = dump(store.file)
  const text = read(store, FIRST)
  rmSync(path.join(store.contentDir, FIRST))
  await publishStore(store)
  write(store, FIRST, text)
  expect(await publishStore(store)).toMatchObject({ ok: true, added: 1 })
  expect(sortedDump(dump(store.file))).toEqual(sortedDump(before))
})

test('two objectives can swap their numbers', async () => {
  const store = publishedStore()
  replaceIn(store, FIRST, 'numar: 1', 'numar: 2')
  replaceIn(store, SECOND, 'numar: 2', 'numar: 1')
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 2 })
  const rows = await store.database.objective.findMany({ orderBy: { number: 'asc' } })
  expect(rows.map(({ key }) => key.slice(0, 2))).toEqual(['02', '01'])
})

test('a new file may take the address of one that leaves', async () => {
  const store = publishedStore()
  const text = read(store, 'documente/raport-2020.yaml')
  rmSync(path.join(store.contentDir, 'documente/raport-2020.yaml'))
  write(store, 'documente/alt-nume.yaml', text)
  expect(await publishStore(store)).toMatchObject({ ok: true, added: 1, removed: 1 })
})

/** Where a record's file is said to be as it was: its size and its times (see sourceOf). */
const STAMP = /(?<="source":"[0-9a-f]{64}\|[0-9a-f]{64}\|)[\d. ]+(?=")/

function sorted(rows: unknown[] | undefined): string[] {
  return (rows ?? []).map((row) => JSON.stringify(row).replace(STAMP, '')).sort()
}

function sortedDump(tables: Record<string, unknown[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, sorted(rows)]))
}
