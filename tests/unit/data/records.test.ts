import { describe, expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { getCluster, listClusters } from '../../../lib/data/clusters.ts'
import { getDocument, listDocuments } from '../../../lib/data/documents.ts'
import { getAlbum, listAlbums } from '../../../lib/data/gallery.ts'
import { listPlaces } from '../../../lib/data/places.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

describe.each(routing.locales)('in %s', (locale) => {
  test('the register holds nine documents, the newest first, those without a date at the end', async () => {
    const documents = await listDocuments(locale)
    expect(documents).toHaveLength(9)
    const dates = documents.map(({ period, date }) => (period ?? date ?? '').slice(0, 4))
    expect(dates).toEqual([...dates].sort().reverse())
    expect(dates.at(-1)).toBe('')
  })

  test('every document is found by its address, and says where it stands', async () => {
    for (const { slug, key } of await listDocuments(locale)) {
      const document = await getDocument(slug, locale)
      expect(document).toMatchObject({ key, newer: null, older: [] })
      expect([document?.external?.lang, document?.files.length]).toEqual(
        key.startsWith('profil') ? [undefined, 2] : ['ro', 0],
      )
    }
  })

  test('a document is not found by an address that is not its own', async () => {
    expect(await getDocument('nothing', locale)).toBeNull()
  })

  test('every picture has words, a credit, a licence and a size', async () => {
    const images = (await listAlbums(locale)).flatMap((album) => album.images)
    expect(images.length).toBeGreaterThan(10)
    for (const image of images) {
      expect(image.alt).not.toBe('')
      expect(image.credit).not.toBe('')
      expect(image.licence).toBe('cc-by-4.0')
      expect(image.src).toMatch(/^\/media\/[0-9a-f]{32}\.svg$/)
      expect(image.width * image.height).toBeGreaterThan(0)
    }
  })

  test('an album is found by its address', async () => {
    const [first] = await listAlbums(locale)
    expect(await getAlbum(first?.slugs[locale]?.['album'] ?? '', locale)).toEqual(first)
  })

  test('a cluster shows what is known and nothing that is not', async () => {
    const [listing] = await listClusters(locale)
    const cluster = await getCluster(listing?.slugs[locale]?.['slug'] ?? '', locale)
    expect(cluster).toMatchObject({
      establishedOn: '2016-10-03',
      foundingMembers: 43,
      totalMembers: null,
      website: null,
    })
    expect(cluster?.items('sectoralIndustries')).toHaveLength(2)
    expect(cluster?.items('supportServices')).toHaveLength(5)
    expect(cluster?.items('languages')).toEqual([])
  })
})

test('every place of the site exists in both languages', async () => {
  const places = await listPlaces()
  const partial = places.filter(({ slugs }) => slugs && routing.locales.some((locale) => !slugs[locale]))
  expect(places.length).toBeGreaterThan(30)
  expect(partial).toEqual([])
})
