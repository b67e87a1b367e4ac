import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { publishStore, replaceIn, write } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const OBJECTIVE = 'obiective/01-referinta.yaml'
const REPORT = 'documente/raport-2020.yaml'

test('the mistakes of all files are listed in one run, and the store stays as it was', async () => {
  const store = publishedStore()
  const before = dump(store.file)
  replaceIn(store, OBJECTIVE, 'numar: 1', 'numar: unu')
  // One mistake: the field is not missing as well.
  replaceIn(store, OBJECTIVE, 'sursa: Traducere', 'sursă: Traducere')
  replaceIn(store, REPORT, 'https://', 'http://')
  rmSync(path.join(store.contentDir, 'programe/educatie.yaml'))
  write(store, 'programe/note.txt', 'note')

  const result = await publishStore(store)
  expect(result.ok ? [] : result.problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/programe/note.txt ',
    'content/obiective/01-referinta.yaml numar',
    'content/obiective/01-referinta.yaml ro.sursă',
    'content/documente/raport-2020.yaml adresa_externa',
  ])
  expect(dump(store.file)).toEqual(before)
})

test('a store that fails in the middle of publishing is left as it was', async () => {
  const store = publishedStore()
  refuseInsertsInto(store, 'ClusterItem')
  const before = dump(store.file)
  replaceIn(store, OBJECTIVE, 'Dezvoltarea Clujului', 'Creșterea Clujului')
  replaceIn(store, 'clustere/industrii-creative.yaml', 'membri_fondatori: 43', 'membri_fondatori: 44')
  rmSync(path.join(store.contentDir, 'programe/educatie.yaml'))
  await expect(publishStore(store)).rejects.toThrow()
  expect(dump(store.file)).toEqual(before)
})

test('after a failed publication the next one works', async () => {
  const store = publishedStore()
  const allow = refuseInsertsInto(store, 'ObjectiveTranslation')
  replaceIn(store, OBJECTIVE, 'Dezvoltarea Clujului', 'Creșterea Clujului')
  await expect(publishStore(store)).rejects.toThrow()
  allow()
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
})

/** A database that refuses rows of one table stands for every failure that no check can foresee. */
function refuseInsertsInto({ file }: TestStore, table: string): () => void {
  run(file, `CREATE TRIGGER refuse BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, 'refused'); END`)
  return () => run(file, 'DROP TRIGGER refuse')
}

function run(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}
