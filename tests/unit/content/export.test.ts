import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { publish } from '../../../lib/content/publish.ts'
import { replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { runContent, useStore } from '../support/run-content.ts'
import { publishedStore, scratchFolder, type TestStore } from '../support/store.ts'

let store: TestStore

beforeEach(() => {
  store = publishedStore()
  useStore(store)
})

const CONTENT = ['Document', 'DocumentTranslation', 'Album', 'Image', 'ImageTranslation', 'Cluster', 'ClusterItem']

async function roundTrip(): Promise<string> {
  const target = path.join(scratchFolder(), 'content')
  expect(await runContent('export', target)).toMatchObject({ status: 0 })
  const before = dump(store.file, CONTENT)
  const result = await publish(store.database, { contentDir: target, mediaDir: store.mediaDir })
  expect(result).toMatchObject({ ok: true, added: 0, changed: 0, removed: 0 })
  expect(dump(store.file, CONTENT)).toEqual(before)
  return target
}

test('what is exported and published again changes nothing (E-13)', async () => {
  replaceIn(store, 'obiective/01-referinta.yaml', '# Obiectivul', '# Un comentariu nou. Obiectivul')
  await publish(store.database, store)
  const target = await roundTrip()
  for (const file of readdirSync(store.contentDir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml')) continue
    expect(readFileSync(path.join(target, file)), file).toEqual(readFileSync(path.join(store.contentDir, file)))
  }
})

test('the real content, with its files, comes back as it was', async () => {
  rmSync(store.contentDir, { recursive: true })
  cpSync('content', store.contentDir, { recursive: true })
  expect(await publish(store.database, store)).toMatchObject({ ok: true })
  const target = await roundTrip()
  expect(readdirSync(target, { recursive: true }).sort()).toEqual(
    readdirSync(store.contentDir, { recursive: true }).sort(),
  )
})

test('the texts come back where the content folder is lost', async () => {
  rmSync(store.contentDir, { recursive: true })
  expect((await roundTrip()).length).toBeGreaterThan(0)
})

test('a folder that holds something is not written into', async () => {
  const target = scratchFolder()
  mkdirSync(path.join(target, 'x'))
  expect((await runContent('export', target)).status).toBe(2)
  expect((await runContent('export')).status).toBe(2)
})
