import 'server-only'
import { dataFormats } from '../../i18n/addresses.ts'
import { href, hrefOf, localesOf, type Place, routes } from '../../i18n/navigation.ts'
import { type Locale, type Route, routing, type Slugs } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { listAlbums } from './gallery.ts'
import { publishedTranslations, slugsOf } from './published.ts'

/** Every page of the site, each with the languages in which it exists: for the sitemap and the static pages. */
export async function listPlaces(): Promise<Place[]> {
  const query = { include: { translations: publishedTranslations() }, orderBy: { key: 'asc' } } as const
  const [documents, clusters, lists] = await Promise.all([
    database().document.findMany(query),
    database().cluster.findMany(query),
    Promise.all(routing.locales.map(listAlbums)),
  ])
  // An album that is published in one language only is in that language's list only.
  const albums = [...new Map(lists.flat().map((album) => [album.key, album])).values()]
  return [
    ...routes.filter((route) => !route.includes('[')).map((route) => ({ route })),
    ...documents.map((row) => ({ route: '/documents/[slug]' as const, slugs: slugsOf(row.translations) })),
    ...clusters.map((row) => ({ route: '/clusters/[slug]' as const, slugs: slugsOf(row.translations) })),
    ...albums.map(({ slugs }) => ({ route: '/gallery/[album]' as const, slugs })),
    ...albums.flatMap(({ images }) =>
      images.map(({ slugs }) => ({ route: '/gallery/[album]/[image]' as const, slugs })),
    ),
  ]
}

/** The slugs of all records of a route in one language, for `generateStaticParams`. */
export async function listSlugs(route: Route, locale: Locale): Promise<Slugs[]> {
  const places = await listPlaces()
  return places.flatMap((place) => (place.route === route && place.slugs?.[locale] ? [place.slugs[locale]] : []))
}

function dataPaths(locale: Locale): string[] {
  return dataFormats.map((format) => `${href('/documents', locale)}.${format}`)
}

/** The address of everything that is made from the store: pages, their 404, feeds and the sitemap. */
export async function listPaths(): Promise<string[]> {
  const places = await listPlaces()
  // Not in the sitemap: for search engines there is one page of a profile (P-02).
  const forPaper = places
    .filter(({ route }) => route === '/clusters/[slug]')
    .map((place) => ({ ...place, route: '/clusters/[slug]/print' as const }))
  return [
    ...[...places, ...forPaper].flatMap((place) => localesOf(place).map((locale) => hrefOf(place, locale))),
    ...routing.locales.flatMap((locale) => [`/${locale}/answers`, `/${locale}/feed.xml`, ...dataPaths(locale)]),
    '/sitemap.xml',
  ]
}
