import 'server-only'
import { dataFormats, feedAddress } from '../../i18n/addresses.ts'
import { href, hrefOf, localesOf, type Place, routes } from '../../i18n/navigation.ts'
import { type Locale, type Route, routing, type Slugs } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { countEarlierPages } from './achievements.ts'
import { furtherPages, listLevels, listSectors } from './cluster-filters.ts'
import { pagesOfClusters } from './clusters.ts'
import { pagesOfAlbums } from './gallery.ts'
import { pagesOfImages, placesOfImages } from './image-places.ts'
import { pagesOfIssues, placesOfIssues } from './issues.ts'
import { originalOf, slugsOf, visibleNow } from './published.ts'

/** Steps of something that a visitor does: pages like the others, but nobody's to find. */
const STEPS: readonly Route[] = ['/newsletter/check-your-mail', '/newsletter/link-sent']

/** Every page of the site, each with the languages in which it exists: for the sitemap and the static pages. */
export async function listPlaces(): Promise<Place[]> {
  const fixed = routes.filter((route) => isFixed(route) && !STEPS.includes(route)).map((route) => ({ route }))
  const ofRecords = await Promise.all(Object.values(finders).map((find) => find()))
  return [...fixed, ...ofRecords.flat()]
}

const query = () =>
  ({
    select: { translations: { where: visibleNow(), select: { locale: true, slug: true, lang: true } } },
    orderBy: { key: 'asc' },
  }) as const

/** The places of each route whose address has slugs. */
const finders: Partial<Record<Route, () => Promise<Place[]>>> = {
  '/achievements/page/[page]': () => numbered('/achievements/page/[page]', 1, countEarlierPages),
  '/documents/[slug]': async () =>
    (await database().document.findMany(query())).map(({ translations }) => ({
      route: '/documents/[slug]',
      slugs: slugsOf(translations),
      original: originalOf(translations),
    })),
  '/gallery/page/[page]': () => numbered('/gallery/page/[page]', 2, pagesOfAlbums),
  '/gallery/[album]': async () =>
    (await database().album.findMany(query())).map(({ translations }) => ({
      route: '/gallery/[album]',
      slugs: slugsOf(translations, (album) => ({ album })),
      original: originalOf(translations),
    })),
  '/gallery/[album]/[image]': placesOfImages,
  '/gallery/[album]/page/[page]': pagesOfImages,
  '/newsletter/archive/[slug]': placesOfIssues,
  '/newsletter/archive/page/[page]': () => numbered('/newsletter/archive/page/[page]', 2, pagesOfIssues),
  '/clusters/[slug]': async () =>
    (await database().cluster.findMany(query())).map(({ translations }) => ({
      route: '/clusters/[slug]',
      slugs: slugsOf(translations),
      original: originalOf(translations),
    })),
  '/clusters/page/[page]': () => numbered('/clusters/page/[page]', 2, pagesOfClusters),
  '/clusters/sector/[sector]/page/[page]': () => further('/clusters/sector/[sector]/page/[page]', listSectors),
  '/clusters/label/[label]/page/[page]': () => further('/clusters/label/[label]/page/[page]', listLevels),
  '/clusters/sector/[sector]': () => chosen('/clusters/sector/[sector]', listSectors),
  '/clusters/label/[label]': () => chosen('/clusters/label/[label]', listLevels),
}

/** The pages of a long list that have a number: not every language needs to have as many. */
async function numbered(route: Route, first: number, count: (locale: Locale) => Promise<number>): Promise<Place[]> {
  const last = await Promise.all(routing.locales.map(async (locale) => ({ locale, pages: await count(locale) })))
  const most = Math.max(...last.map(({ pages }) => pages))
  return Array.from({ length: Math.max(0, most - first + 1) }, (_, index) => {
    const number = first + index
    const there = last.filter(({ pages }) => pages >= number)
    return { route, slugs: Object.fromEntries(there.map(({ locale }) => [locale, { page: String(number) }])) }
  })
}

/** The pages of a list's choices: one that has the address of both languages stands in both lists. */
async function chosen(
  route: Route,
  list: (locale: Locale) => Promise<Array<{ slugs: NonNullable<Place['slugs']> }>>,
): Promise<Place[]> {
  const choices = (await Promise.all(routing.locales.map(list))).flat()
  return [...new Map(choices.map(({ slugs }) => [JSON.stringify(slugs), { route, slugs }])).values()]
}

async function further(route: Route, list: Parameters<typeof furtherPages>[0]): Promise<Place[]> {
  return (await furtherPages(list)).map((slugs) => ({ route, slugs }))
}

/** How many pages of a route a build makes; the others are made when they are first asked for (F-07). */
const BUILT = 200

/** The slugs of a route's records in one language, for `generateStaticParams`: no more than a build should make. */
export async function listSlugs(route: Route, locale: Locale): Promise<Slugs[]> {
  const places = (await finders[route]?.()) ?? []
  return places.flatMap(({ slugs }) => (slugs?.[locale] ? [slugs[locale]] : [])).slice(0, BUILT)
}

/** The address of everything that is made from the store: pages, their 404, feeds and the sitemap. */
export async function listPaths(): Promise<string[]> {
  const places = await listPlaces()
  return [
    ...pathsOf([...places, ...forPaper(places), ...STEPS.map((route) => ({ route }))]),
    ...routing.locales.map((locale) => `/${locale}/answers`),
    ...MACHINE,
  ]
}

/** What shows every kind of record to machines. */
const MACHINE = [
  ...routing.locales.flatMap((locale) => [
    `/${locale}/feed.xml`,
    feedAddress(locale),
    ...dataFormats.map((format) => `${href('/documents', locale)}.${format}`),
  ]),
  '/sitemap.xml',
]

/** Not in the sitemap: for search engines there is one page of a profile (P-02). */
function forPaper(places: Place[]): Place[] {
  return places
    .filter(({ route }) => route === '/clusters/[slug]')
    .map((place) => ({ ...place, route: '/clusters/[slug]/print' }))
}

/** The addresses of the sections, or of some of them. */
export function pathsOfSections(wanted: readonly Route[] = routes): string[] {
  return pathsOf(wanted.filter(isFixed).map((route) => ({ route })))
}

const isFixed = (route: Route) => !route.includes('[')

function pathsOf(places: Place[]): string[] {
  return places.flatMap((place) => localesOf(place).map((locale) => hrefOf(place, locale)))
}
