import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ownLocalesOf } from '../../../i18n/navigation.ts'
import { shownLocale } from '../../../lib/content/fields.ts'
import { publish } from '../../../lib/content/publish.ts'
import { timelinePage } from '../../../lib/data/achievements.ts'
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
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        /(?<=\nro:\n(?: {2}tradus_dupa: .*\n)?) {2}stare: publicat/,
        '  stare: ciorna',
      ),
    )
  }
  const options = { contentDir: path.join(folder, 'content'), mediaDir: path.join(folder, 'media') }
  expect(await publish(database(), options)).toMatchObject({ ok: true, changed: DRAFTS.length })
})

const lists = {
  listObjectives,
  listProgrammes,
  timelinePage,
  listNetworkGroups,
  listDocuments,
  listAlbums,
  listClusters,
}

test.for(Object.entries(lists))(
  '%s has the English text of what is a draft in Romanian, and says so',
  async ([, list]) => {
    expect((await list('ro')).length).toBe((await list('en')).length)
    const originals = async (locale: 'ro' | 'en') => JSON.stringify(await list(locale)).match(/"original":"en"/g) ?? []
    expect((await originals('ro')).length).toBeGreaterThan(0)
  },
)

test('a draft has its own address, with the text of the language that is published (L-02)', async () => {
  const english = await getDocument(REPORT.en, 'en')
  expect(await getDocument(REPORT.ro, 'ro')).toMatchObject({
    title: english?.title,
    original: 'en',
    slugs: { ro: { slug: REPORT.ro }, en: { slug: REPORT.en } },
  })
  expect(await findPlace('/documents/[slug]', 'ro', { slug: REPORT.ro })).toBeDefined()
  const cluster = await getCluster('clusterul-de-industrii-creative-transilvania', 'ro')
  expect(cluster?.original).toBe('en')
  expect(cluster?.items('sectoralIndustries')[0]?.text).toBe('Music and sound recording')
})

test('the sitemap has a place with one language for each page of a record that is published in one', async () => {
  const places = await listPlaces()
  const halves = places.filter(({ original }) => original === 'en')
  const whole = await listAlbums('en')
  const images = whole.find(({ original }) => original)?.count
  // A document, a cluster, an album and the album's pictures.
  expect(halves).toHaveLength(3 + (images ?? Number.NaN))
  for (const place of halves) expect(ownLocalesOf(place)).toEqual(['en'])
})

test('a text that comes by the clock, or that is a draft in both languages, has nothing to stand in for it', async () => {
  const state = (stare: string) => ({ stare })
  expect(shownLocale({ ro: state('ciorna'), en: state('publicat') }, 'ro')).toBe('en')
  expect(shownLocale({ ro: state('ciorna'), en: state('ciorna') }, 'ro')).toBe('ro')
  expect(shownLocale({ ro: state('publicat'), en: state('ciorna') }, 'ro')).toBe('ro')
})
