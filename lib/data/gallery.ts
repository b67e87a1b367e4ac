import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { pick, publishedIn, publishedTranslations, slugsOf } from './published.ts'

/** A picture of the gallery. */
export interface ImageView {
  key: string
  title: string
  /** Empty for a picture that the editor marked as decorative. */
  alt: string
  caption: string | null
  credit: string
  licence: string
  date: string | null
  place: string | null
  src: string
  width: number
  height: number
  slugs: Partial<Record<Locale, Slugs>>
}

export interface AlbumView {
  key: string
  title: string
  text: string | null
  slugs: Partial<Record<Locale, Slugs>>
  images: ImageView[]
}

const include = () =>
  ({
    translations: publishedTranslations(),
    images: { include: { translations: true }, orderBy: { position: 'asc' } },
  }) satisfies Prisma.AlbumInclude

type Row = Prisma.AlbumGetPayload<{ include: ReturnType<typeof include> }>

/** The albums in their order, each with its pictures. */
export async function listAlbums(locale: Locale): Promise<AlbumView[]> {
  const rows = await database().album.findMany({
    where: publishedIn(locale),
    include: include(),
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => toAlbum(row, locale))
}

/** One album by its slug in the language; null when there is none. */
export async function getAlbum(slug: string, locale: Locale): Promise<AlbumView | null> {
  const row = await database().album.findFirst({
    where: publishedIn(locale, { slug }),
    include: include(),
  })
  return row && toAlbum(row, locale)
}

function toAlbum(row: Row, locale: Locale): AlbumView {
  const { title, text } = pick(row.translations, locale)
  const slugs = slugsOf(row.translations, (album) => ({ album }))
  return { key: row.key, title, text, slugs, images: row.images.map((image) => toImage(image, slugs, locale)) }
}

function toImage(row: Row['images'][number], album: AlbumView['slugs'], locale: Locale): ImageView {
  const { title, alt, caption, credit, place } = pick(row.translations, locale)
  const published = row.translations.filter(({ locale }) => locale in album)
  return {
    key: row.key,
    title,
    alt: row.decorative ? '' : (alt ?? title),
    caption,
    credit,
    licence: row.licence,
    date: row.date,
    place,
    src: `/media/${row.mediaName}`,
    width: row.width,
    height: row.height,
    slugs: slugsOf(published, (image, language) => ({ ...album[language], image })),
  }
}
