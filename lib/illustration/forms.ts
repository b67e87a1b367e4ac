import { type Bands, SOLID } from './bands.ts'
import type { Tone } from './scheme.ts'
import { type Box, CELL, type Role, type Shape } from './types.ts'

/** A figure before its ground, and so its colour, is known. */
export type Mark = { tone: Tone; shape: Shape }

/** What goes on one block, in grid points; `ground` only where the colour of the field is not wanted. */
export type Piece = { box: Box; marks: Mark[]; ground?: Role }

export type Circle = { cx: number; cy: number; radius: number }

/** A box given in cells, in grid points. */
export function cells(x: number, y: number, width: number, height: number): Box {
  return { x: x * CELL, y: y * CELL, width: width * CELL, height: height * CELL }
}

function arcs({ cx, cy, radius }: Circle, bands: Bands, from: number, sweep: number, tone: Tone): Mark[] {
  return bands.map(([inner, outer]) => ({
    tone,
    shape: { form: 'arc', cx, cy, inner: (inner * radius) / 12, outer: (outer * radius) / 12, from, sweep },
  }))
}

/** One quarter of a circle (0 = south-east of the centre, then clockwise), on the square block that it fills. */
export function quadrant(circle: Circle, quarter: number, bands: Bands, tone: Tone = 'counter'): Piece {
  const { cx, cy, radius } = circle
  const x = quarter === 0 || quarter === 3 ? cx : cx - radius
  const y = quarter === 0 || quarter === 1 ? cy : cy - radius
  return { box: { x, y, width: radius, height: radius }, marks: arcs(circle, bands, 2 * quarter, 2, tone) }
}

/** A quarter of a circle that fills a square box, with its centre in the corner that `quarter` asks for. */
export function quarterIn(box: Box, quarter: number, bands: Bands, tone: Tone = 'counter'): Piece {
  const cx = quarter === 0 || quarter === 3 ? box.x : box.x + box.width
  const cy = quarter === 0 || quarter === 1 ? box.y : box.y + box.height
  return quadrant({ cx, cy, radius: box.width }, quarter, bands, tone)
}

/** Rings about the middle of a square box: a disc, or the open ring "C". `from` and `sweep` are eighths of a turn. */
export function round(box: Box, bands: Bands, from: number, sweep: number, tone: Tone = 'counter'): Piece {
  const radius = box.width / 2
  return { box, marks: arcs({ cx: box.x + radius, cy: box.y + radius, radius }, bands, from, sweep, tone) }
}

/** Half a disc that stands on one side of a square box (0 = right, then clockwise). */
export function scallop(box: Box, side: number, tone: Tone): Piece {
  const radius = box.width / 2
  const cx = side === 0 ? box.x + box.width : side === 2 ? box.x : box.x + radius
  const cy = side === 1 ? box.y + box.height : side === 3 ? box.y : box.y + radius
  return { box, marks: arcs({ cx, cy, radius }, SOLID, (2 * side + 2) % 8, 4, tone) }
}

/** Straight lines through a box, as wide apart as the bands of a turn of the same size. */
export function straight(box: Box, bands: Bands, along: 'x' | 'y'): Piece {
  const size = along === 'x' ? box.height : box.width
  const marks = bands.map(([inner, outer]): Mark => {
    const [start, width] = [(inner * size) / 12, ((outer - inner) * size) / 12]
    const lane = along === 'x' ? { y: box.y + start, height: width } : { x: box.x + start, width }
    return { tone: 'counter', shape: { form: 'box', ...box, ...lane } }
  })
  return { box, marks }
}
