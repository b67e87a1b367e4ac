import 'server-only'
import type { Place } from '../../i18n/navigation.ts'
import { isLocale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { IMAGES_ON_A_PAGE } from './gallery.ts'
import { pagesOf } from './pages.ts'
import { originalOf, slugsOf, visibleNow } from './published.ts'

/** Albums with their slugs: few, beside their pictures. */
function albums() {
  return database().album.findMany({
    select: {
      key: true,
      translations: { where: visibleNow(), select: { locale: true, slug: true, lang: true } },
      _count: { select: { images: true } },
    },
    orderBy: { position: 'asc' },
  })
}

/** The page of every picture, in the languages in which its album is published. */
export async function placesOfImages(): Promise<Place[]> {
  const known = await albums()
  const slugs = new Map(known.map(({ key, translations }) => [key, slugsOf(translations, (album) => ({ album }))]))
  const originals = new Map(known.map(({ key, translations }) => [key, originalOf(translations)]))
  const rows = await database().imageTranslation.findMany({
    select: { albumKey: true, imageKey: true, locale: true, slug: true },
    orderBy: [{ albumKey: 'asc' }, { imageKey: 'asc' }],
  })
  const places = new Map<string, Place>()
  for (const { albumKey, imageKey, locale, slug } of rows) {
    const album = isLocale(locale) && slugs.get(albumKey)?.[locale]
    if (!album) continue
    const id = `${albumKey} ${imageKey}`
    places.set(id, {
      route: '/gallery/[album]/[image]',
      slugs: { ...places.get(id)?.slugs, [locale]: { ...album, image: slug } },
      original: originals.get(albumKey),
    })
  }
  return [...places.values()]
}

/** The further pages of albums that need more than one. */
export async function pagesOfImages(): Promise<Place[]> {
  return (await albums()).flatMap(({ translations, _count }) => {
    const further = pagesOf(_count.images, IMAGES_ON_A_PAGE) - 1
    return Array.from({ length: further }, (_, index) => ({
      route: '/gallery/[album]/page/[page]' as const,
      slugs: slugsOf(translations, (album) => ({ album, page: String(index + 2) })),
      original: originalOf(translations),
    }))
  })
}
