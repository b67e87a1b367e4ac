import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { z } from 'zod'
import { PICTURE_FORMATS, type PictureFormat, pictureName, STEM_LENGTH } from '../picture-name.ts'
import type { Words } from './problem.ts'
import { FileMistake, type Inspection } from './record-files.ts'
import { loadSharp } from './sharp.ts'
import type { Media } from './type.ts'

/** Widths in which a picture is published: a thumbnail, a column, a whole screen. None is wider than the picture. */
const WIDTHS_IN_PX = [480, 960, 1920]

/** The longest side that is accepted: one picture must not take the memory of all others. */
const LONGEST_SIDE_IN_PX = 12_000

/** What is done to a picture. It is part of the names: change it with what it says, and every picture is made anew. */
const RECIPE = 'avif 50 effort 2 (1 from 900 px), webp 76 effort 2, jpeg 80, sRGB, 1'

const READING: SharpOptions = { failOn: 'error', limitInputPixels: LONGEST_SIDE_IN_PX ** 2 }

/** Wide pictures get the least effort: half of the time and less, for about as many bytes. */
const WRITING: Record<PictureFormat, (image: Sharp, width: number) => Sharp> = {
  avif: (image, width) => image.avif({ quality: 50, effort: width < 900 ? 2 : 1 }),
  webp: (image) => image.webp({ quality: 76, effort: 2 }),
  jpg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 80, progressive: true }),
}

/** Endings of the files that are accepted, with what the library calls the format. */
const ENDINGS: Record<string, string> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'heif',
}

const facts = z.object({
  sha256: z.string(),
  width: z.number(),
  height: z.number(),
  colour: z.string(),
})

type ImageFacts = z.output<typeof facts>

/** A picture as a file: its size as it is seen, its dominant colour. */
export const imageInspection: Inspection<ImageFacts> = {
  facts,
  version: 'image 1',
  async inspect(bytes, name) {
    const expected = ENDINGS[path.extname(name).toLowerCase()]
    if (!expected) throw new FileMistake(notAccepted)
    const { format, autoOrient } = await metadataOf(bytes)
    if (format !== expected) {
      throw new FileMistake({
        ro: `numele spune ${path.extname(name)}, dar fișierul este ${format}; redenumiți-l sau salvați-l din nou.`,
        en: `the name says ${path.extname(name)}, but the file is ${format}; rename it, or save it again.`,
      })
    }
    const { width, height } = autoOrient
    if (Math.max(width, height) > LONGEST_SIDE_IN_PX) {
      throw new FileMistake({
        ro: `imaginea are ${width} × ${height} pixeli; cel mult ${LONGEST_SIDE_IN_PX} pe latura lungă. Micșorați-o.`,
        en: `the picture has ${width} × ${height} pixels; its longer side may have ${LONGEST_SIDE_IN_PX}. Make it smaller.`,
      })
    }
    return { sha256: createHash('sha256').update(bytes).digest('hex'), width, height, colour: await colourOf(bytes) }
  },
}

const notAccepted: Words = {
  ro: `nu este o imagine acceptată; folosiți ${Object.keys(ENDINGS).join(', ')}.`,
  en: `is not a picture that is accepted; use ${Object.keys(ENDINGS).join(', ')}.`,
}

const UNREADABLE: Words = {
  ro: 'imaginea este stricată sau trunchiată; copiați-o din nou de la sursă.',
  en: 'the picture is damaged or cut off; copy it again from its source.',
}

async function metadataOf(bytes: Buffer): Promise<Metadata> {
  const sharp = await loadSharp()
  try {
    return await sharp(bytes, { ...READING, limitInputPixels: false }).metadata()
  } catch {
    throw new FileMistake(UNREADABLE)
  }
}

/** Also the proof that the whole picture can be read: all of it goes into the small one that is looked at. */
async function colourOf(bytes: Buffer): Promise<string> {
  const sharp = await loadSharp()
  try {
    const small = await sharp(bytes, READING)
      .flatten({ background: '#fff' })
      .resize(64, 64, { fit: 'fill' })
      .png()
      .toBuffer()
    const { dominant } = await sharp(small).stats()
    return `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0')).join('')}`
  } catch {
    throw new FileMistake(UNREADABLE)
  }
}

/** A picture as it is published. */
export interface PublishedImage extends ImageFacts {
  /** The widest fallback: the large view, and the file to download. */
  name: string
  widths: number[]
  media: Media
}

/**
 * The files of a picture: every width in every form, without metadata, upright.
 *
 * @param file Absolute path.
 */
export function imageFiles(file: string, known: ImageFacts): PublishedImage {
  const widths = [...new Set(WIDTHS_IN_PX.map((width) => Math.min(width, known.width)))]
  const stem = createHash('sha256').update(`${RECIPE} ${known.sha256}`).digest('hex').slice(0, STEM_LENGTH)
  const variants = widths.flatMap((width) =>
    PICTURE_FORMATS.map((format) => ({ name: pictureName(stem, width, format), width, format })),
  )
  const widest = Math.max(...widths)
  return {
    ...known,
    name: pictureName(stem, widest, 'jpg'),
    widths,
    media: {
      names: variants.map(({ name }) => name),
      async *make(missing) {
        const sharp = await loadSharp()
        const { data, info } = await pixelsOf(file, widest)
        for (const { name, width, format } of variants) {
          if (!missing.has(name)) continue
          const resized = sharp(data, { raw: info }).resize({ width })
          yield { name, bytes: await WRITING[format](resized, width).toBuffer() }
        }
      },
    },
  }
}

/** The picture decoded once, at its widest, for all that is made of it. */
async function pixelsOf(file: string, width: number) {
  const sharp = await loadSharp()
  return sharp(await readFile(file), READING)
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
}
