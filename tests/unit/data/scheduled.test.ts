import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Locale } from '../../../i18n/routing.ts'
import { publish } from '../../../lib/content/publish.ts'
import { timelinePage } from '../../../lib/data/achievements.ts'
import { getCluster, listClusters } from '../../../lib/data/clusters.ts'
import { getDocument, listDocuments } from '../../../lib/data/documents.ts'
import { findPlace, isOver } from '../../../lib/data/find-place.ts'
import { getAlbum, listAlbums } from '../../../lib/data/gallery.ts'
import { listObjectives, listProgrammes } from '../../../lib/data/lists.ts'
import { listNetworkGroups } from '../../../lib/data/network.ts'
import { listPaths } from '../../../lib/data/places.ts'
import { getRegister } from '../../../lib/data/register.ts'
import { database } from '../../../lib/db/client.ts'
import { noFilters } from '../../../lib/register.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

/** One file of each kind whose Romanian text is on the site for three days; its English text always. */
const SCHEDULED = [
  'obiective/01-oras-de-referinta.yaml',
  'programe/educatie.yaml',
  'realizari/2021-meritul-cultural.yaml',
  'retea/scoli.yaml',
  'documente/raport-de-activitate-2020.yaml',
  'galerie/reteaua.yaml',
  'clustere/transilvania-creative-industries.yaml',
]
const SCHEDULE = '  publicat_de_la: 2026-12-01 18:00\n  publicat_pana_la: 2026-12-03\n'
const REPORT = { ro: 'raport-de-activitate-2020', en: 'activity-report-2020' }

const BEFORE = '2026-12-01T15:59:59.999Z'
const BEGINNING = '2026-12-01T16:00:00Z'
const LAST = '2026-12-03T21:59:59.999Z'
const AFTER = '2026-12-03T22:00:00Z'

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ccc-scheduled-'))
  cpSync('content', path.join(folder, 'content'), { recursive: true })
  for (const name of SCHEDULED) {
    const file = path.join(folder, 'content', name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=\nro:\n)/, SCHEDULE))
  }
  const options = { contentDir: path.join(folder, 'content'), mediaDir: path.join(folder, 'media') }
  expect(await publish(database(), options)).toMatchObject({ ok: true, changed: SCHEDULED.length })
})

afterEach(() => {
  vi.useRealTimers()
})

function at(now: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
}

const lists = {
  listObjectives,
  listProgrammes,
  timelinePage,
  listNetworkGroups,
  listDocuments,
  countDocuments: async (locale: Locale) => ({ length: (await getRegister(noFilters, locale)).total }),
  listAlbums,
  listClusters,
}

test.for(Object.entries(lists))(
  '%s shows a text in its time alone, and in the other language always',
  async ([, list]) => {
    for (const [now, isThere] of [
      [BEFORE, false],
      [BEGINNING, true],
      [LAST, true],
      [AFTER, false],
    ] as const) {
      at(now)
      expect((await list('en')).length - (await list('ro')).length, now).toBe(isThere ? 0 : 1)
    }
  },
)

test('before and after its time a text has no page, no link and no place in the sitemap; the other language has', async () => {
  for (const now of [BEFORE, AFTER]) {
    at(now)
    expect(await getDocument(REPORT.ro, 'ro')).toBeNull()
    expect(await getDocument(REPORT.en, 'en')).toMatchObject({ slugs: { en: { slug: REPORT.en } } })
    expect((await getDocument(REPORT.en, 'en'))?.slugs.ro).toBeUndefined()
    expect(await findPlace('/documents/[slug]', 'ro', { slug: REPORT.ro })).toBeUndefined()
    expect(await getCluster('clusterul-de-industrii-creative-transilvania', 'ro')).toBeNull()
    expect(await getAlbum('reteaua', 'ro')).toBeNull()
    const paths = await listPaths()
    expect(paths).not.toContain(`/ro/documente/${REPORT.ro}`)
    expect(paths).toContain(`/en/documents/${REPORT.en}`)
  }
  at(BEGINNING)
  expect(await getDocument(REPORT.ro, 'ro')).not.toBeNull()
  expect(await listPaths()).toContain(`/ro/documente/${REPORT.ro}`)
})

test('an address whose time is over is known as such, not before', async () => {
  const pages = [
    ['/documents/[slug]', { slug: REPORT.ro }],
    ['/clusters/[slug]', { slug: 'clusterul-de-industrii-creative-transilvania' }],
    ['/gallery/[album]', { album: 'reteaua' }],
    ['/gallery/[album]/[image]', { album: 'reteaua', image: 'scoli' }],
  ] as const
  for (const [route, slugs] of pages) {
    for (const [now, expected] of [
      [BEFORE, false],
      [LAST, false],
      [AFTER, true],
    ] as const) {
      at(now)
      expect(await isOver(route, 'ro', slugs), `${route} ${now}`).toBe(expected)
    }
  }
  expect(await isOver('/documents/[slug]', 'en', { slug: REPORT.en })).toBe(false)
})

test('the store knows when something comes or goes', async () => {
  const moments = await database().scheduledMoment.findMany({ where: { type: 'documente' }, orderBy: { at: 'asc' } })
  expect(moments.map(({ at }) => at)).toEqual([new Date(BEGINNING), new Date(AFTER)])
})
