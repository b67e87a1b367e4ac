import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { type ImageView, imageInclude, toImageView } from './image-view.ts'
import { type Pages, pagesOf } from './pages.ts'
import { type InOneLanguage, originalOf, pick, publishedIn, publishedTranslations, slugsOf } from './published.ts'

/** How many albums stand on a page of the gallery, and how many pictures on a page of an album. */
const ALBUMS_ON_A_PAGE = 12
export const IMAGES_ON_A_PAGE = 48

/** How many pictures stand for an album in a list. */
const IN_A_LIST = 3

export interface AlbumView extends InOneLanguage {
  key: string
  title: string
  text: string | null
  slugs: Partial<Record<Locale, Slugs>>
  /** How many pictures the album holds. */
  count: number
  /** Those of this page; in a list, the first few. */
  images: ImageView[]
}

const albumInclude = () => ({ translations: publishedTranslations(), _count: { select: { images: true } } }) as const

type Row = Prisma.AlbumGetPayload<{ include: ReturnType<typeof albumInclude> }>

/** Pages of the list of albums. */
export async function pagesOfAlbums(locale: Locale): Promise<number> {
  return pagesOf(await database().album.count({ where: publishedIn(locale) }), ALBUMS_ON_A_PAGE)
}

/** One page of the albums in their order, each with its first pictures. */
export async function listAlbums(locale: Locale, page = 1): Promise<AlbumView[]> {
  const rows = await database().album.findMany({
    where: publishedIn(locale),
    include: {
      ...albumInclude(),
      images: { where: { position: { lt: IN_A_LIST } }, include: imageInclude, orderBy: { position: 'asc' } },
    },
    orderBy: { position: 'asc' },
    skip: (page - 1) * ALBUMS_ON_A_PAGE,
    take: ALBUMS_ON_A_PAGE,
  })
  return rows.map((row) => toAlbum(row, row.images, locale))
}

/** One page of an album by its slug in the language; null when there is none. */
export async function getAlbum(slug: string, locale: Locale, page = 1): Promise<(AlbumView & Pages) | null> {
  const row = await albumWith(slug, locale)
  if (!row) return null
  const images = await imagesOf(row, (page - 1) * IMAGES_ON_A_PAGE, IMAGES_ON_A_PAGE)
  return { ...toAlbum(row, images, locale), page, pages: pagesOf(row._count.images, IMAGES_ON_A_PAGE) }
}

/** A picture with its neighbours, by the slugs of album and picture; null when there is none. */
export async function getImage(albumSlug: string, slug: string, locale: Locale) {
  const row = await albumWith(albumSlug, locale)
  const found =
    row &&
    (await database().imageTranslation.findUnique({
      where: { albumKey_locale_slug: { albumKey: row.key, locale, slug } },
      include: { image: true },
    }))
  if (!found) return null
  const { position } = found.image
  const images = await imagesOf(row, position - 1, 3)
  const album = toAlbum(row, images, locale)
  const at = (place: number) => album.images.find((image) => image.position === place + 1)
  const image = at(position)
  return image ? { album, image, previous: at(position - 1), next: at(position + 1) } : null
}

/** Page of the album on which a picture stands. */
export function albumPageOf({ position }: ImageView): number {
  return Math.ceil(position / IMAGES_ON_A_PAGE)
}

function albumWith(slug: string, locale: Locale): Promise<Row | null> {
  return database().album.findFirst({
    where: publishedIn(locale, { slug }),
    include: albumInclude(),
  })
}

function imagesOf({ key }: Row, from: number, count: number) {
  return database().image.findMany({
    where: { albumKey: key, position: { gte: from, lt: from + count } },
    include: imageInclude,
    orderBy: { position: 'asc' },
  })
}

function toAlbum(row: Row, images: Awaited<ReturnType<typeof imagesOf>>, locale: Locale): AlbumView {
  const { title, text } = pick(row.translations, locale)
  const slugs = slugsOf(row.translations, (album) => ({ album }))
  const original = originalOf(row.translations)
  return {
    key: row.key,
    title,
    text,
    slugs,
    original,
    count: row._count.images,
    images: images.map((image) => ({ ...toImageView(image, slugs, locale), original })),
  }
}
