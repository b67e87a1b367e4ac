import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Published, publish } from '../../../lib/content/publish.ts'
import {
  countEarlierPages,
  latestConfirmed,
  listLatestAchievements,
  listYears,
  timelinePage,
} from '../../../lib/data/achievements.ts'
import { type Chosen, findLevel, findSector, listLevels, listSectors } from '../../../lib/data/cluster-filters.ts'
import { getCluster, listClusters, pagesOfClusters } from '../../../lib/data/clusters.ts'
import { findPlace } from '../../../lib/data/find-place.ts'
import { getAlbum, getImage, listAlbums, pagesOfAlbums } from '../../../lib/data/gallery.ts'
import { listPlaces, listSlugs } from '../../../lib/data/places.ts'
import { database, openDatabase } from '../../../lib/db/client.ts'
import { readEnv } from '../../../lib/env.ts'
import { writeGrowth } from '../../bench/lib/growth.mjs'
import { queriesOf } from '../support/count-queries.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

/** Of achievements more than one question about their links takes keys. */
const COUNTS = { documents: 30, images: 600, inAnAlbum: 60, achievements: 1_030, clusters: 60 }
const folder = mkdtempSync(path.join(tmpdir(), 'ccc-growth-'))
const options = { contentDir: path.join(folder, 'content'), mediaDir: path.join(folder, 'media') }
afterAll(() => rmSync(folder, { recursive: true }))

type Finder = (page: string) => ReturnType<typeof findPlace>

/** Statements that a question costs in the store as it is. */
const costs: Record<string, () => Promise<unknown>> = {
  'a page of albums': () => listAlbums('ro'),
  'a page of an album': () => getAlbum('reteaua', 'ro'),
  'a picture': () => getImage('reteaua', 'membri', 'ro'),
  'the newest achievements': () => timelinePage('ro'),
  'the achievements of the feed': () => listLatestAchievements('ro', 50),
  'the years': () => listYears('ro'),
  'the latest achievement': () => latestConfirmed('ro'),
  'a page of clusters': () => listClusters('ro'),
  'the industries': () => listSectors('ro'),
  'the labels': () => listLevels('ro'),
  'a cluster': () => getCluster('clusterul-de-industrii-creative-transilvania', 'ro'),
  'an address': () => findPlace('/gallery/[album]/[image]', 'ro', { album: 'reteaua', image: 'membri' }),
  'every address': () => listPlaces(),
}

const before: Record<string, number> = {}
let published: Published | undefined

beforeAll(async () => {
  for (const [name, ask] of Object.entries(costs)) before[name] = (await queriesOf(ask)).length
  cpSync('content', options.contentDir, { recursive: true })
  writeGrowth(options.contentDir, COUNTS)
  // As publishing does: what this connection itself wrote would not end what it remembers.
  const other = openDatabase(readEnv().databaseFile)
  const result = await publish(other, options)
  await other.$disconnect()
  published = result.ok ? result : undefined
}, 60_000)

test('the larger set is published', () => {
  expect(published).toMatchObject({ added: 30 + 10 + COUNTS.achievements + 60 })
})

test.for(Object.keys(costs))('%s takes no more statements when there is more (F-07)', async (name) => {
  const after = (await queriesOf(costs[name] ?? (async () => undefined))).length
  expect(after).toBeGreaterThan(0)
  expect(after).toBeLessThanOrEqual(before[name] ?? 0)
})

test('an unchanged set is published without a look into its records', async () => {
  const statements = (await queriesOf(() => publish(database(), options))).length
  // What was published last.
  expect(statements).toBe(1)
})

test('the albums stand on pages, each once', async () => {
  const pages = await pagesOfAlbums('en')
  const all = await Promise.all(Array.from({ length: pages }, (_, index) => listAlbums('en', index + 1)))
  expect(all.map((page) => page.length)).toEqual([12, 1])
  expect(new Set(all.flat().map(({ key }) => key)).size).toBe(13)
})

test('the pictures of an album stand on pages, each once', async () => {
  const first = await getAlbum('albumul-1', 'ro')
  expect(first).toMatchObject({ count: 60, pages: 2 })
  const rest = [await getAlbum('albumul-1', 'ro', 2)]
  const positions = [first, ...rest].flatMap((page) => page?.images.map(({ position }) => position))
  expect(positions).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})

test('the pages of the timeline hold every achievement once, in order, and the years lead to them', async () => {
  const earlier = await countEarlierPages('ro')
  const numbers = [...Array.from({ length: earlier }, (_, index) => index + 1), undefined]
  const pages = await Promise.all(numbers.map((page) => timelinePage('ro', page)))
  const dates = pages.flatMap((years) => years.flatMap(({ entries }) => entries.map(({ date }) => date)))
  expect(dates).toHaveLength(COUNTS.achievements + 3)
  expect(dates).toEqual([...dates].sort())
  for (const { year, page } of await listYears('ro')) {
    expect(pages[page === undefined ? earlier : page - 1]?.map((one) => one.year)).toContain(year)
  }
})

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8]

test('the clusters stand on pages by the alphabet', async () => {
  expect(await pagesOfClusters('ro')).toBe(NUMBERS.length)
  const pages = await Promise.all(NUMBERS.map((page) => listClusters('ro', page)))
  const names = pages.flat().map(({ name }) => name)
  expect(names).toHaveLength(61)
  expect(names).toEqual([...names].sort(new Intl.Collator('ro').compare))
})

test('the choices count the clusters on their pages, and every further page has its address', async () => {
  const check = async (count: number, page: (number: number) => Promise<Chosen | null>, address: Finder) => {
    const pages = (await page(1))?.pages ?? 0
    const found = await Promise.all(Array.from({ length: pages }, (_, index) => page(index + 1)))
    expect(new Set(found.flatMap((one) => one?.clusters.map(({ key }) => key))).size).toBe(count)
    expect(await page(pages + 1)).toBeNull()
    for (let number = 2; number <= pages; number++) expect(await address(String(number))).toBeDefined()
    expect(await address(String(pages + 1))).toBeUndefined()
    return pages
  }
  for (const { count, slugs } of await listSectors('ro')) {
    const sector = slugs.ro?.['sector'] ?? ''
    const address: Finder = (page) => findPlace('/clusters/sector/[sector]/page/[page]', 'ro', { sector, page })
    await check(count, (page) => findSector(sector, 'ro', page), address)
  }
  for (const { count, slugs } of await listLevels('en')) {
    const label = slugs.en?.['label'] ?? ''
    const address: Finder = (page) => findPlace('/clusters/label/[label]/page/[page]', 'en', { label, page })
    expect(await check(count, (page) => findLevel(label, 'en', page), address)).toBe(3)
  }
  const places = await listPlaces()
  expect(places.filter(({ route }) => route === '/clusters/label/[label]/page/[page]')).toHaveLength(6)
})

test('a page that a list does not have is nowhere', async () => {
  for (const page of ['0', '1', '99', '2x', '-1', '1e1']) {
    expect(await findPlace('/gallery/page/[page]', 'ro', { page }), page).toBeUndefined()
    expect(await findPlace('/gallery/[album]/page/[page]', 'ro', { album: 'albumul-1', page }), page).toBeUndefined()
  }
  expect(await findPlace('/gallery/[album]/page/[page]', 'en', { album: 'album-1', page: '2' })).toBeDefined()
})

test('a build makes a part of the pages, and the rest is made when it is asked for', async () => {
  expect(await listSlugs('/gallery/[album]/[image]', 'ro')).toHaveLength(200)
})
