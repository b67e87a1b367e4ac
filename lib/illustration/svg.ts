import { escapeXml } from '../xml.ts'
import { toLayers } from './layers.ts'
import { PALETTE } from './palette.ts'
import { pathOf } from './path.ts'
import { CELL, type Picture, type Role } from './types.ts'

/** A picture for a page: one path per layer, in painting order, coloured by a class made from its role. */
export type InlineSvg = { viewBox: string; layers: { role: Role; kind: 'fill'; d: string }[] }

/** Pixels of a cell in a file's own size, where nothing else gives it one. */
const CELL_IN_PX = 160

/** How much of every cell the frame leaves out on each side, in grid points; by cell, to keep the proportions. */
const HAIR = 0.03

/** The picture as path data without a colour, for the page's own styles. */
export function toInlineSvg(picture: Picture): InlineSvg {
  const layers = toLayers(picture).map(({ role, shapes }) => ({ role, kind: 'fill' as const, d: pathOf(shapes) }))
  return { viewBox: viewBoxOf(picture), layers }
}

/**
 * The frame, a hair inside the picture on every side: where an edge falls between two pixels, the fields and the figures
 * on them then run past it together, and no line of a field shows under a figure.
 */
function viewBoxOf({ columns, rows }: Picture): string {
  const inset = [columns, rows].map((cells) => cells * HAIR)
  const size = [columns, rows].map((cells) => cells * (CELL - 2 * HAIR))
  return [...inset, ...size].map((value) => Number(value.toFixed(2))).join(' ')
}

/** The picture as an SVG document in the light palette, for files and for making rasters from. */
export function toSvgFile(picture: Picture, { title }: { title?: string } = {}): string {
  const { viewBox, layers } = toInlineSvg(picture)
  const size = `width="${picture.columns * CELL_IN_PX}" height="${picture.rows * CELL_IN_PX}"`
  const name = title ? `<title>${escapeXml(title)}</title>` : ''
  const paths = layers.map(({ role, d }) => `<path fill="${PALETTE[role]}" d="${d}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox}">${name}${paths.join('')}</svg>\n`
}
