import { z } from 'zod'
import { type Locale, routing } from '../../../i18n/routing.ts'
import { insertMany } from '../../db/insert.ts'
import { licenceIds } from '../../licences.ts'
import { pageSlug, partialDate, position, scheduled, shownLocale, slug, text, translations, yesNo } from '../fields.ts'
import { addressesOf } from '../former-addresses.ts'
import { illustrationFile } from '../illustration-file.ts'
import { imageFiles, imageInspection } from '../image-file.ts'
import { scheduleOf } from '../moment.ts'
import type { ContentFiles } from '../record-files.ts'
import { defineType, type Media, uniqueSlugs } from '../type.ts'

/** Pictures of the gallery on the generator's grid: upright, like a poster. */
const FORMAT = { columns: 6, rows: 7 }

const imageText = z.strictObject({
  slug: pageSlug,
  titlu: text,
  text_alternativ: text.optional(),
  legenda: text.optional(),
  credit: text,
  loc: text.optional(),
})

const image = z
  .strictObject({
    cheie: slug,
    /** A picture file, as a path from `content/`; or instead … */
    fisier: text.optional(),
    /** … the words that the illustration generator draws from: the same words always give the same picture. */
    ilustratie: text.optional(),
    /** For photographs of people: who agreed, and where that is kept. For staff; never published (J-14). */
    acord: text.optional(),
    decorativa: yesNo.default(false),
    licenta: z.enum(licenceIds),
    data: partialDate.optional(),
    ro: imageText,
    en: imageText,
  })
  .superRefine((value, context) => {
    if ((value.fisier === undefined) === (value.ilustratie === undefined)) {
      context.addIssue({ code: 'custom', path: ['fisier'], params: { problem: 'picture' } })
    }
    if (value.decorativa) return
    for (const locale of routing.locales) {
      if (value[locale].text_alternativ) continue
      context.addIssue({ code: 'custom', path: [locale, 'text_alternativ'], params: { problem: 'alt' } })
    }
  })

type Image = z.output<typeof image>

function imageTranslation({ cheie, ...value }: Image, albumKey: string, locale: Locale, shown: Locale) {
  const { titlu, text_alternativ, legenda, credit, loc } = value[shown]
  return {
    albumKey,
    imageKey: cheie,
    locale,
    slug: value[locale].slug,
    title: titlu,
    alt: text_alternativ ?? null,
    caption: legenda ?? null,
    credit,
    place: loc ?? null,
  }
}

/** A picture with what was made of it. */
interface MadeImage {
  image: Image
  name: string
  width: number
  height: number
  colour: string
  widths: number[]
  media: Media
}

async function makeImage(image: Image, index: number, files: ContentFiles): Promise<MadeImage[]> {
  const { fisier, ilustratie } = image
  if (fisier === undefined) return [{ image, widths: [], ...illustrationFile(ilustratie ?? '', FORMAT, files) }]
  const facts = await files.read(fisier, ['imagini', index, 'fisier'], imageInspection)
  return facts ? [{ image, ...imageFiles(files.pathOf(fisier), facts) }] : []
}

function imageRow({ image, name, width, height, colour, widths }: MadeImage, albumKey: string, position: number) {
  return {
    albumKey,
    key: image.cheie,
    position,
    mediaName: name,
    width,
    height,
    colour,
    widths: JSON.stringify(widths),
    kind: image.fisier ? 'photograph' : 'illustration',
    decorative: image.decorativa,
    licence: image.licenta,
    date: image.data ?? null,
  }
}

/** An album of the gallery with its pictures. */
export const album = defineType({
  folder: 'galerie',
  list: '/gallery',
  fileFolder: 'imagini',
  schema: z.strictObject({
    pozitie: position,
    ...scheduled({ slug: pageSlug, titlu: text, text: text.optional() }),
    imagini: z.array(image).min(1),
  }),
  unique: (record) => [
    { path: ['pozitie'], value: String(record.pozitie) },
    ...uniqueSlugs(record),
    ...record.imagini.flatMap(({ cheie, ro, en }, index) => [
      { path: ['imagini', index, 'cheie'], value: `cheie/${record.ro.slug}/${cheie}` },
      { path: ['imagini', index, 'ro', 'slug'], value: `ro/${record.ro.slug}/${ro.slug}` },
      { path: ['imagini', index, 'en', 'slug'], value: `en/${record.en.slug}/${en.slug}` },
    ]),
  ],
  addresses: ({ ro, en, imagini }) =>
    Object.assign(
      addressesOf('album', '/gallery/[album]', { ro: { album: ro.slug }, en: { album: en.slug } }),
      ...imagini.map((image) =>
        addressesOf(`image ${image.cheie}`, '/gallery/[album]/[image]', {
          ro: { album: ro.slug, image: image.ro.slug },
          en: { album: en.slug, image: image.en.slug },
        }),
      ),
    ),
  make: async (key, record, files) => {
    const made: MadeImage[] = []
    // One after the other: each may hold a photograph in memory.
    for (const [index, image] of record.imagini.entries()) made.push(...(await makeImage(image, index, files)))
    return {
      media: made.map(({ media }) => media),
      facts: made.map(({ width, height, colour, widths }) => [width, height, colour, widths]),
      save: async (tx) => {
        await tx.album.create({
          data: {
            key,
            position: record.pozitie,
            translations: {
              create: translations(record, (t) => ({
                ...scheduleOf(t),
                slug: t.slug,
                title: t.titlu,
                text: t.text ?? null,
              })),
            },
          },
        })
        // Hundreds of pictures, two statements.
        const rows = made.map((image, position) => imageRow(image, key, position))
        await insertMany(tx, 'Image', rows)
        const texts = made.flatMap(({ image }) =>
          routing.locales.map((locale) => imageTranslation(image, key, locale, shownLocale(record, locale))),
        )
        await insertMany(tx, 'ImageTranslation', texts)
      },
    }
  },
  remove: (tx, key) => tx.album.delete({ where: { key } }),
})
