import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { publish } from '../../../lib/content/publish.ts'
import { listAchievements } from '../../../lib/data/achievements.ts'
import { getCluster, listClusters } from '../../../lib/data/clusters.ts'
import { getDocument, listDocuments } from '../../../lib/data/documents.ts'
import { findPlace } from '../../../lib/data/find-place.ts'
import { listAlbums } from '../../../lib/data/gallery.ts'
import { listObjectives, listProgrammes } from '../../../lib/data/lists.ts'
import { listNetworkGroups } from '../../../lib/data/network.ts'
import { listPlaces } from '../../../lib/data/places.ts'
import { database } from '../../../lib/db/client.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

/** One file of each kind whose Romanian text becomes a draft; its English text stays published. */
const DRAFTS = [
  'obiective/01-oras-de-referinta.yaml',
  'programe/educatie.yaml',
  'realizari/2021-meritul-cultural.yaml',
  'retea/scoli.yaml',
  'documente/raport-de-activitate-2020.yaml',
  'galerie/reteaua.yaml',
  'clustere/transilvania-creative-industries.yaml',
]
const REPORT = { ro: 'raport-de-activitate-2020', en: 'activity-report-2020' }

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ccc-drafts-'))
  cpSync('content', path.join(folder, 'content'), { recursive: true })
  for (const name of DRAFTS) {
    const file = path.join(folder, 'content', name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=\nro:\n) {2}stare: publicat/, '  stare: ciorna'))
  }
  const options = { contentDir: path.join(folder, 'content'), mediaDir: path.join(folder, 'media') }
  expect(await publish(database(), options)).toMatchObject({ ok: true, changed: DRAFTS.length })
})

const lists = {
  listObjectives,
  listProgrammes,
  listAchievements,
  listNetworkGroups,
  listDocuments,
  listAlbums,
  listClusters,
}

test.for(Object.entries(lists))('%s leaves a draft out, in its own language only', async ([, list]) => {
  expect((await list('ro')).length).toBe((await list('en')).length - 1)
})

test('a draft has no address in its language, and the published translation keeps its own', async () => {
  expect(await getDocument(REPORT.ro, 'ro')).toBeNull()
  expect(await getDocument(REPORT.en, 'en')).toMatchObject({ slugs: { en: { slug: REPORT.en } } })
  expect(await findPlace('/documents/[slug]', 'ro', { slug: REPORT.ro })).toBeUndefined()
  expect(await getCluster('clusterul-de-industrii-creative-transilvania', 'ro')).toBeNull()
})

test('the sitemap names a half-published record in its published language alone', async () => {
  const places = await listPlaces()
  const halves = places.filter(({ slugs }) => slugs && !slugs.ro)
  const whole = await listAlbums('en')
  const images = whole.find(({ slugs }) => !slugs.ro)?.count
  // A document, a cluster, an album and the album's pictures.
  expect(halves).toHaveLength(3 + (images ?? Number.NaN))
})
