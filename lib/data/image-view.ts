import 'server-only'
import { z } from 'zod'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { PICTURE_FORMATS, type PictureFormat, pictureName, STEM_LENGTH } from '../picture-name.ts'
import { type InOneLanguage, pick, slugsOf } from './published.ts'

/** A picture of the gallery. */
export interface ImageView extends InOneLanguage {
  key: string
  title: string
  /** Empty for a picture that the editor marked as decorative. */
  alt: string
  caption: string | null
  credit: string
  licence: string
  date: string | null
  place: string | null
  /** The largest file that every browser shows; also the one to download. */
  src: string
  width: number
  height: number
  /** Dominant colour, #rrggbb. */
  colour: string | null
  /** The picture's files by form, the best first, the one of `src` last; none for a drawing. */
  sources: Array<{ type: string; srcSet: string }>
  /** Place in the album, from 1. */
  position: number
  slugs: Partial<Record<Locale, Slugs>>
}

/** What a query asks for, to make views of pictures. */
export const imageInclude = { translations: true } satisfies Prisma.ImageInclude

type Row = Prisma.ImageGetPayload<{ include: typeof imageInclude }>

const TYPES: Record<PictureFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** @param album The slugs of the album, in each language in which it is published. */
export function toImageView(
  row: Row,
  album: Partial<Record<Locale, Slugs>>,
  locale: Locale,
): Omit<ImageView, 'original'> {
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
    colour: row.colour,
    sources: sourcesOf(row),
    position: row.position + 1,
    slugs: slugsOf(published, (image, language) => ({ ...album[language], image })),
  }
}

function sourcesOf({ mediaName, widths: json }: Row): ImageView['sources'] {
  const widths = z.array(z.number()).parse(JSON.parse(json))
  if (widths.length === 0) return []
  const stem = mediaName.slice(0, STEM_LENGTH)
  return PICTURE_FORMATS.map((format) => ({
    type: TYPES[format],
    srcSet: widths.map((width) => `/media/${pictureName(stem, width, format)} ${width}w`).join(', '),
  }))
}
