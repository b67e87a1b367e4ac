import { createHash } from 'node:crypto'
import { compose, toSvgFile } from '../illustration/index.ts'
import type { MediaFile } from './type.ts'

/** Pixels of one cell of an illustration's grid. */
const CELL_IN_PX = 160

/** Names a file by the hash of its bytes, so that it may be cached for ever. */
export function hashedName(bytes: Uint8Array, extension: string): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`
}

/**
 * The generator's picture for some words, as a file to publish.
 *
 * @returns the file, and its width and height in pixels.
 */
export function illustrationFile(
  words: string,
  format: { columns: number; rows: number },
): { file: MediaFile; width: number; height: number } {
  const bytes = new TextEncoder().encode(toSvgFile(compose(words, format)))
  return {
    file: { name: hashedName(bytes, 'svg'), bytes },
    width: format.columns * CELL_IN_PX,
    height: format.rows * CELL_IN_PX,
  }
}
