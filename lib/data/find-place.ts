import 'server-only'
import type { Place } from '../../i18n/navigation.ts'
import type { Locale, Route, Slugs } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { getAlbum } from './gallery.ts'
import { over, publishedIn, publishedTranslations, slugsOf } from './published.ts'

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
    const row = await database().document.findFirst(bySlug(locale, slug))
    return row ? slugsOf(row.translations) : undefined
  },
  '/clusters/[slug]': findCluster,
  '/clusters/[slug]/print': findCluster,
  '/gallery/[album]': async (locale, { album }) => (await getAlbum(album ?? '', locale))?.slugs,
  '/gallery/[album]/[image]': async (locale, { album, image }) => {
    const found = await getAlbum(album ?? '', locale)
    return found?.images.find(({ slugs }) => slugs[locale]?.['image'] === image)?.slugs
  },
}

/** Whether a page was at an address of this language until its time was over (E-05): it answers as a removed one. */
export async function isOver(route: Route, locale: Locale, slugs: Slugs): Promise<boolean> {
  const where = { locale, slug: slugs['slug'] ?? slugs['album'] ?? '', ...over() }
  if (route.startsWith('/documents/')) return (await database().documentTranslation.count({ where })) > 0
  if (route.startsWith('/clusters/')) return (await database().clusterTranslation.count({ where })) > 0
  if (route.startsWith('/gallery/')) return (await database().albumTranslation.count({ where })) > 0
  return false
}
