import { toLayers } from './layers.ts'
import { PALETTE } from './palette.ts'
import { pathOf } from './path.ts'
import { CELL, type Picture, type Role } from './types.ts'

/** A picture for a page: one path per layer, in painting order, coloured by a class made from its role. */
export type InlineSvg = { viewBox: string; layers: { role: Role; kind: 'fill'; d: string }[] }

/** Pixels of a cell in a file's own size, where nothing else gives it one. */
const CELL_IN_PX = 160

/** The picture as path data without a colour, for the page's own styles. */
export function toInlineSvg(picture: Picture): InlineSvg {
  const layers = toLayers(picture).map(({ role, shapes }) => ({ role, kind: 'fill' as const, d: pathOf(shapes) }))
  return { viewBox: `0 0 ${picture.columns * CELL} ${picture.rows * CELL}`, layers }
}

/** The picture as an SVG document in the light palette, for files and for making rasters from. */
export function toSvgFile(picture: Picture, { title }: { title?: string } = {}): string {
  const { viewBox, layers } = toInlineSvg(picture)
  const size = `width="${picture.columns * CELL_IN_PX}" height="${picture.rows * CELL_IN_PX}"`
  const name = title ? `<title>${escape(title)}</title>` : ''
  const paths = layers.map(({ role, d }) => `<path fill="${PALETTE[role]}" d="${d}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox}">${name}${paths.join('')}</svg>\n`
}

/** Text for XML, without the control characters that XML cannot hold even escaped. */
function escape(text: string): string {
  const clean = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
