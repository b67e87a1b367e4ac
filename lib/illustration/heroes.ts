import { type Bands, cells, CORE, DOUBLE, FAT, type Piece, quadrant, round, SOLID, straight, TRIPLE } from './forms.ts'
import { chance, pick, type Random, weighted } from './random.ts'
import { ribbon } from './ribbon.ts'
import { CELL } from './types.ts'

/** The one large form of a picture, drawn from the top left corner of its frame. `radius` is in cells. */
export type Hero = { pieces: Piece[]; radius: number; open: boolean; bands: Bands }

/** Draws a hero in a frame of `columns` by `rows`, or nothing when the form does not fit it. */
export type DrawHero = (columns: number, rows: number, next: Random) => Hero | undefined

/** All the heroes, in an order of chance: those with more weight tend to come first. */
export function heroes(next: Random): DrawHero[] {
  const left: [DrawHero, number][] = [[ring, 3], [whole, 1], [quarter, 2.5], [half, 2.5], [track, 1.2], [ribbon, 2]]
  const order: DrawHero[] = []
  while (left.length) {
    const chosen = weighted(next, left)
    order.push(chosen)
    left.splice(left.findIndex(([draw]) => draw === chosen), 1)
  }
  return order
}

const sizes = (from: number, to: number): number[] => {
  const all: number[] = []
  for (let size = from; size <= to; size++) all.push(size)
  return all
}

/** One of the sizes: the larger, the likelier. */
const large = (fits: readonly number[], next: Random): number => weighted(next, fits.map((size) => [size, size * size]))

const at = (cx: number, cy: number, radius: number, quarter: number, bands: Bands): Piece =>
  quadrant(cx * CELL, cy * CELL, radius * CELL, quarter, bands)

/** Three quarters of a ring: the open quarter is room for others. */
function ring(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const fits = sizes(2, side / 2).filter((radius) => 2 * radius >= 0.6 * side)
  if (!fits.length) return
  const radius = large(fits, next)
  const bands = weighted(next, [[TRIPLE, 5], [DOUBLE, 2]])
  const solid = chance(next, 0.3) ? pick(next, [1, 2, 3]) : 0
  const pieces = [1, 2, 3].map((q) => at(radius, radius, radius, q, q === solid ? CORE : bands))
  return { pieces, radius, open: true, bands }
}

/** The mark itself, large: a ring with an eighth cut away on either side of its axis. */
function whole(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const fits = sizes(2, side / 2).filter((radius) => 2 * radius >= 0.6 * side && 4 * radius * radius < 0.7 * columns * rows)
  if (!fits.length) return
  const radius = large(fits, next)
  const bands = weighted(next, [[TRIPLE, 3], [DOUBLE, 1]])
  return { pieces: [round(cells(0, 0, 2 * radius, 2 * radius), bands, 1, 6)], radius, open: true, bands }
}

/** A quarter of a circle as large as the frame allows, about its corner. */
function quarter(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const fits = sizes(2, side).filter((radius) => radius >= 0.6 * side && radius * radius <= 0.72 * columns * rows)
  if (!fits.length) return
  const radius = large(fits, next)
  const bands = weighted(next, [[TRIPLE, 3], [DOUBLE, 1.5], [FAT, 1], [SOLID, 1.5]])
  return { pieces: [at(0, 0, radius, 0, bands)], radius, open: false, bands }
}

/** Half a circle standing on the edge of the frame, or cut by it. */
function half(columns: number, rows: number, next: Random): Hero | undefined {
  const most = Math.min(Math.floor(rows / 2), columns)
  const radius = 2 * most * most > 0.7 * columns * rows ? most - 1 : most
  if (radius < 2) return
  const bands = weighted(next, [[TRIPLE, 4], [DOUBLE, 2], [FAT, 1]])
  const other = chance(next, 0.3) ? CORE : bands
  const pieces = [at(0, radius, radius, 3, bands), at(0, radius, radius, 0, other)]
  return { pieces, radius, open: true, bands }
}

/** Half a ring, one end of which runs straight out of the picture. */
function track(columns: number, rows: number, next: Random): Hero | undefined {
  const radius = Math.floor(Math.min(columns, rows) / 2)
  if (radius < 2 || columns < 2 * radius) return
  const bands = weighted(next, [[TRIPLE, 5], [DOUBLE, 2]])
  const pieces = [at(radius, radius, radius, 1, bands), at(radius, radius, radius, 2, bands)]
  // In lengths of the radius, so that a field may end between two of them.
  for (let x = radius; x < columns; x += radius) {
    pieces.push(straight(cells(x, 0, Math.min(radius, columns - x), radius), bands, 'x'))
  }
  return { pieces, radius, open: true, bands }
}
