import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const FILE = 'documente/raport-2020.yaml'

async function former({ database }: TestStore): Promise<Record<string, string | null>> {
  const rows = await database.formerAddress.findMany({ orderBy: { path: 'asc' } })
  return Object.fromEntries(rows.map(({ path, successor }) => [path, successor]))
}

test('a first publication leaves no former address', async () => {
  expect(await former(publishedStore())).toEqual({})
})

test('a changed address leads to the new one, in its language only (E-12)', async () => {
  const store = publishedStore()
  replaceIn(store, FILE, 'slug: raport-de-activitate-2020', 'slug: raportul')
  expect(await publishStore(store)).toMatchObject({ changed: 1 })
  expect(await former(store)).toEqual({ '/ro/documente/raport-de-activitate-2020': '/ro/documente/raportul' })
})

test('two changes after each other both lead to the last address', async () => {
  const store = publishedStore()
  replaceIn(store, FILE, 'slug: raport-de-activitate-2020', 'slug: raportul')
  await publishStore(store)
  replaceIn(store, FILE, 'slug: raportul', 'slug: raport')
  await publishStore(store)
  expect(await former(store)).toEqual({
    '/ro/documente/raport-de-activitate-2020': '/ro/documente/raport',
    '/ro/documente/raportul': '/ro/documente/raport',
  })
})

test('an address that is a page’s again is not a former one', async () => {
  const store = publishedStore()
  replaceIn(store, FILE, 'slug: raport-de-activitate-2020', 'slug: raportul')
  await publishStore(store)
  replaceIn(store, FILE, 'slug: raportul', 'slug: raport-de-activitate-2020')
  await publishStore(store)
  expect(await former(store)).toEqual({ '/ro/documente/raportul': '/ro/documente/raport-de-activitate-2020' })
})

test('a removed record leaves its addresses behind, leading nowhere', async () => {
  const store = publishedStore()
  rmSync(path.join(store.contentDir, FILE))
  await publishStore(store)
  expect(await former(store)).toEqual({
    '/en/documents/activity-report-2020': null,
    '/ro/documente/raport-de-activitate-2020': null,
  })
})

test('an album’s new address moves its pictures’ addresses too', async () => {
  const store = publishedStore()
  replaceIn(store, 'galerie/reteaua.yaml', 'slug: reteaua', 'slug: retea')
  await publishStore(store)
  const moved = Object.entries(await former(store))
  expect(moved.length).toBeGreaterThan(1)
  for (const [before, after] of moved) expect(after).toBe(before.replace('/ro/galerie/reteaua', '/ro/galerie/retea'))
})

test('a profile’s new address moves that of its page for paper too, and a removed profile takes it along (P-02)', async () => {
  const store = publishedStore()
  const file = 'clustere/industrii-creative.yaml'
  const slug = 'clusterul-de-industrii-creative-transilvania'
  replaceIn(store, file, `slug: ${slug}`, 'slug: nou')
  await publishStore(store)
  expect(await former(store)).toEqual({
    [`/ro/clustere/${slug}`]: '/ro/clustere/nou',
    [`/ro/clustere/${slug}/tipar`]: '/ro/clustere/nou/tipar',
  })
  rmSync(path.join(store.contentDir, file))
  await publishStore(store)
  const gone = await former(store)
  expect(gone).toMatchObject({ [`/ro/clustere/${slug}/tipar`]: null, '/ro/clustere/nou/tipar': null })
})
