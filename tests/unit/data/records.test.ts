import { describe, expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { getCluster, listClusters } from '../../../lib/data/clusters.ts'
import { getDocument, listDocuments } from '../../../lib/data/documents.ts'
import { getAlbum, getImage, listAlbums } from '../../../lib/data/gallery.ts'
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
    const albums = await Promise.all(
      (await listAlbums(locale)).map(({ slugs }) => getAlbum(slugs[locale]?.['album'] ?? '', locale)),
    )
    const images = albums.flatMap((album) => album?.images ?? [])
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
    const album = await getAlbum(first?.slugs[locale]?.['album'] ?? '', locale)
    expect(album).toMatchObject({ key: first?.key, page: 1, pages: 1 })
    expect(album?.images).toHaveLength(first?.count ?? Number.NaN)
    expect(album?.images.slice(0, 3)).toEqual(first?.images)
  })

  test('a picture is found by its address, between its neighbours', async () => {
    const [first] = await listAlbums(locale)
    const [left, middle, right] = first?.images ?? []
    const { album = '', image = '' } = middle?.slugs[locale] ?? {}
    expect(await getImage(album, image, locale)).toMatchObject({ image: middle, previous: left, next: right })
    expect(await getImage(album, 'nothing', locale)).toBeNull()
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
