import { createHash } from 'node:crypto'
import { z } from 'zod'
import { compose, type Format, toSvgFile } from '../illustration/index.ts'
import { PALETTE } from '../illustration/palette.ts'
import { digestOfGenerator } from './code.ts'
import type { ContentFiles } from './record-files.ts'
import type { Media } from './type.ts'

/** Pixels of one cell of an illustration's grid. */
const CELL_IN_PX = 160

const facts = z.object({ name: z.string(), colour: z.string() })

/** A drawing as a file to publish, with its size in pixels and its dominant colour. */
export interface PublishedDrawing extends z.output<typeof facts> {
  width: number
  height: number
  media: Media
}

function draw(words: string, format: Format) {
  const picture = compose(words, format)
  return { bytes: new TextEncoder().encode(toSvgFile(picture)), colour: PALETTE[picture.lead] }
}

/** The generator's picture for some words: drawn once, because that is slow, until the generator changes. */
export function illustrationFile(words: string, format: Format, files: ContentFiles): PublishedDrawing {
  const { columns, rows } = format
  let drawn: ReturnType<typeof draw> | undefined
  const known = files.recall(`${columns} × ${rows}: ${words}`, { facts, version: digestOfGenerator() }, () => {
    drawn = draw(words, format)
    return { name: nameOf(drawn.bytes), colour: drawn.colour }
  })
  return {
    ...known,
    width: columns * CELL_IN_PX,
    height: rows * CELL_IN_PX,
    media: {
      names: [known.name],
      async *make() {
        const { bytes } = drawn ?? draw(words, format)
        yield { name: known.name, bytes }
      },
    },
  }
}

/** Named by the hash of its bytes, so that it may be cached for ever. */
function nameOf(bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.svg`
}
