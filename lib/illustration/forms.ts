import type { Tone } from './scheme.ts'
import { type Arc, type Box, CELL, type Role, type Shape } from './types.ts'

/** Rings of a form, from the centre out, in twelfths of its radius. */
export type Bands = readonly (readonly [inner: number, outer: number])[]

/**
 * The first two are symmetrical about the half of the radius: a quarter turn, a straight and the next turn of the same
 * size then meet line on line, in whichever direction they run, and a ring keeps half a band of its ground around it.
 */
export const TRIPLE: Bands = [[1, 3], [5, 7], [9, 11]]
export const DOUBLE: Bands = [[1.5, 4.5], [7.5, 10.5]]
export const FAT: Bands = [[4, 11]]
export const SOLID: Bands = [[0, 12]]
/** As far out as the lines reach, to stand beside them in one circle. */
export const CORE: Bands = [[0, 11]]

/** A figure before its ground, and so its colour, is known. */
export type Mark = { tone: Tone; shape: Shape }

/** What goes on one block. Boxes and shapes are in grid points; `ground` only where the field's colour is not wanted. */
export type Piece = { box: Box; marks: Mark[]; ground?: Role }

/** A box given in cells, in grid points. */
export function cells(x: number, y: number, width: number, height: number): Box {
  return { x: x * CELL, y: y * CELL, width: width * CELL, height: height * CELL }
}

function arcs(circle: Pick<Arc, 'cx' | 'cy'>, radius: number, bands: Bands, from: number, sweep: number, tone: Tone): Mark[] {
  return bands.map(([inner, outer]) => ({
    tone,
    shape: { form: 'arc', ...circle, inner: (inner * radius) / 12, outer: (outer * radius) / 12, from, sweep },
  }))
}

/** One quarter of a circle (0 = south-east of the centre, then clockwise), on the square block that it fills. In points. */
export function quadrant(cx: number, cy: number, radius: number, quarter: number, bands: Bands, tone: Tone = 'counter'): Piece {
  const x = quarter === 0 || quarter === 3 ? cx : cx - radius
  const y = quarter === 0 || quarter === 1 ? cy : cy - radius
  return { box: { x, y, width: radius, height: radius }, marks: arcs({ cx, cy }, radius, bands, 2 * quarter, 2, tone) }
}

/** A quarter of a circle that fills a square box, with its centre in the corner that `quarter` asks for. */
export function quarterIn(box: Box, quarter: number, bands: Bands, tone: Tone = 'counter'): Piece {
  const cx = quarter === 0 || quarter === 3 ? box.x : box.x + box.width
  const cy = quarter === 0 || quarter === 1 ? box.y : box.y + box.height
  return quadrant(cx, cy, box.width, quarter, bands, tone)
}

/** Rings about the middle of a square box: a disc, a half disc, or the open ring "C". */
export function round(box: Box, bands: Bands, from: number, sweep: number, tone: Tone = 'counter'): Piece {
  const radius = box.width / 2
  return { box, marks: arcs({ cx: box.x + radius, cy: box.y + radius }, radius, bands, from, sweep, tone) }
}

/** Half a disc with its flat side on one side of a square box (0 = right, then clockwise). */
export function scallop(box: Box, side: number, tone: Tone): Piece {
  const radius = box.width / 2
  const [dx, dy] = [[1, 0], [0, 1], [-1, 0], [0, -1]][side] ?? [0, 0]
  const centre = { cx: box.x + radius * (1 + (dx ?? 0)), cy: box.y + radius * (1 + (dy ?? 0)) }
  return { box, marks: arcs(centre, radius, SOLID, (2 * side + 2) % 8, 4, tone) }
}

/** Straight lines through a box, as wide apart as the bands of a turn of the same size. */
export function straight(box: Box, bands: Bands, along: 'x' | 'y', tone: Tone = 'counter'): Piece {
  const size = along === 'x' ? box.height : box.width
  const marks = bands.map(([inner, outer]): Mark => {
    const [start, width] = [(inner * size) / 12, ((outer - inner) * size) / 12]
    const lane = along === 'x' ? { y: box.y + start, height: width } : { x: box.x + start, width }
    return { tone, shape: { form: 'box', ...box, ...lane } }
  })
  return { box, marks }
}
