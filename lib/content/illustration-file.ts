import { createHash } from 'node:crypto'
import { compose, toSvgFile } from '../illustration/index.ts'
import { PALETTE } from '../illustration/palette.ts'
import type { Media } from './type.ts'

/** Pixels of one cell of an illustration's grid. */
const CELL_IN_PX = 160

/** Names a file by the hash of what it is made from, so that it may be cached for ever. */
export function hashedName(from: Uint8Array | string, extension: string): string {
  return `${createHash('sha256').update(from).digest('hex').slice(0, 32)}.${extension}`
}

/** One file whose bytes are there. */
export function singleFile(name: string, bytes: Uint8Array): Media {
  return {
    names: [name],
    async *make() {
      yield { name, bytes }
    },
  }
}

/** The generator's picture for some words, as a file to publish, with its size in pixels and its dominant colour. */
export function illustrationFile(words: string, format: { columns: number; rows: number }) {
  const picture = compose(words, format)
  const bytes = new TextEncoder().encode(toSvgFile(picture))
  const name = hashedName(bytes, 'svg')
  return {
    name,
    media: singleFile(name, bytes),
    width: format.columns * CELL_IN_PX,
    height: format.rows * CELL_IN_PX,
    colour: PALETTE[picture.lead],
  }
}
