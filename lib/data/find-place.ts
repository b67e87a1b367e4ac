import 'server-only'
import type { Place } from '../../i18n/navigation.ts'
import { type Locale, type Route, routing, type Slugs } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { countEarlierPages } from './achievements.ts'
import { furtherPages, listLevels, listSectors } from './cluster-filters.ts'
import { pagesOfClusters } from './clusters.ts'
import { getAlbum, getImage, pagesOfAlbums } from './gallery.ts'
import { getIssue, pagesOfIssues } from './issues.ts'
import { over, publishedIn, publishedTranslations, slugsOf, visibleNow } from './published.ts'

/**
 * The place of a record whose slugs are known in one language; undefined when nothing is published there.
 *
 * @param locale The language that the slugs are in.
 */
export async function findPlace(route: Route, locale: Locale, slugs: Slugs): Promise<Place | undefined> {
  const found = await finders[route]?.(locale, slugs)
  return found && { route, slugs: found }
}

type Finder = (locale: Locale, slugs: Slugs) => Promise<Place['slugs'] | undefined>

const bySlug = (locale: Locale, slug = '') => ({
  where: publishedIn(locale, { slug }),
  include: { translations: publishedTranslations() },
})

/** A profile and its page for paper have the same slugs. */
const findCluster: Finder = async (locale, { slug }) => {
  const row = await database().cluster.findFirst(bySlug(locale, slug))
  return row ? slugsOf(row.translations) : undefined
}

const finders: Partial<Record<Route, Finder>> = {
  '/documents/[slug]': async (locale, { slug }) => {
    const found = await database().documentTranslation.findFirst({
      where: { locale, slug: slug ?? '', ...visibleNow() },
      select: { document: { select: { translations: publishedTranslations() } } },
    })
    return found ? slugsOf(found.document.translations) : undefined
  },
  '/newsletter/archive/[slug]': async (locale, { slug }) => (await getIssue(slug ?? '', locale))?.slugs,
  '/clusters/[slug]': findCluster,
  '/clusters/[slug]/print': findCluster,
  '/gallery/[album]': async (locale, { album }) => (await getAlbum(album ?? '', locale))?.slugs,
  '/gallery/[album]/[image]': async (locale, { album, image }) =>
    (await getImage(album ?? '', image ?? '', locale))?.image.slugs,
  '/gallery/[album]/page/[page]': async (locale, { album, page }) => {
    const found = await getAlbum(album ?? '', locale)
    return found && isPage(page, 2, found.pages)
      ? slugsOf(slugRows(found.slugs, 'album'), (slug) => ({ album: slug, page: page ?? '' }))
      : undefined
  },
  '/achievements/page/[page]': (_, { page }) => numbered(page, 1, countEarlierPages),
  '/gallery/page/[page]': (_, { page }) => numbered(page, 2, pagesOfAlbums),
  '/newsletter/archive/page/[page]': (_, { page }) => numbered(page, 2, pagesOfIssues),
  '/clusters/page/[page]': (_, { page }) => numbered(page, 2, pagesOfClusters),
  '/clusters/sector/[sector]': async (locale, { sector }) =>
    (await listSectors(locale)).find(({ slugs }) => slugs[locale]?.['sector'] === sector)?.slugs,
  '/clusters/sector/[sector]/page/[page]': async (locale, { sector, page }) =>
    (await furtherPages(listSectors)).find(
      (slugs) => slugs[locale]?.['sector'] === sector && isOn(slugs[locale], page),
    ),
  '/clusters/label/[label]': async (locale, { label }) =>
    (await listLevels(locale)).find(({ slugs }) => slugs[locale]?.['label'] === label)?.slugs,
  '/clusters/label/[label]/page/[page]': async (locale, { label, page }) =>
    (await furtherPages(listLevels)).find((slugs) => slugs[locale]?.['label'] === label && isOn(slugs[locale], page)),
}

const isOn = (slugs: Slugs | undefined, page: string | undefined) => slugs?.['page'] === page

function isPage(page: string | undefined, first: number, last: number): boolean {
  return /^[1-9]\d{0,4}$/.test(page ?? '') && Number(page) >= first && Number(page) <= last
}

/** A page of a long list, in the languages in which the list has that many. */
async function numbered(
  page: string | undefined,
  first: number,
  count: (locale: Locale) => Promise<number>,
): Promise<Place['slugs'] | undefined> {
  const slugs: Partial<Record<Locale, Slugs>> = {}
  for (const locale of routing.locales) {
    if (page && isPage(page, first, await count(locale))) slugs[locale] = { page }
  }
  return Object.keys(slugs).length > 0 ? slugs : undefined
}

function slugRows(slugs: Partial<Record<Locale, Slugs>>, name: string): Array<{ locale: string; slug: string }> {
  return Object.entries(slugs).map(([locale, values]) => ({ locale, slug: values[name] ?? '' }))
}

/** Whether a page was at an address of this language until its time was over (E-05): it answers as a removed one. */
export async function isOver(route: Route, locale: Locale, slugs: Slugs): Promise<boolean> {
  const where = { locale, slug: slugs['slug'] ?? slugs['album'] ?? '', ...over() }
  if (route.startsWith('/documents/')) return (await database().documentTranslation.count({ where })) > 0
  if (route.startsWith('/clusters/')) return (await database().clusterTranslation.count({ where })) > 0
  if (route.startsWith('/newsletter/archive/')) return (await database().issueTranslation.count({ where })) > 0
  if (route.startsWith('/gallery/')) return (await database().albumTranslation.count({ where })) > 0
  return false
}
