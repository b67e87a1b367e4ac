import { type Bands, CORE, DOUBLE, FAT, SOLID, TRIPLE } from './bands.ts'
import { cells, type Piece, quadrant, round } from './forms.ts'
import type { Hero } from './heroes.ts'
import { chance, pick, type Random, weighted } from './random.ts'
import { CELL } from './types.ts'

/** A radius from 2 cells up to `most` that makes the form large in its frame; the larger, the likelier. */
function radiusFor(most: number, fits: (radius: number) => boolean, next: Random): number | undefined {
  const all = Array.from({ length: Math.max(0, Math.floor(most) - 1) }, (_, index) => index + 2).filter(fits)
  const weights = all.map((radius) => radius * radius)
  return all.length ? weighted(next, all, weights) : undefined
}

/** A quarter of a circle, in cells. */
export function at(cx: number, cy: number, radius: number, part: number, bands: Bands): Piece {
  return quadrant({ cx: cx * CELL, cy: cy * CELL, radius: radius * CELL }, part, bands)
}

/** Three quarters of a ring: the open quarter is room for others. */
export function ring(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const radius = radiusFor(side / 2, (r) => 2 * r >= 0.6 * side, next)
  if (!radius) return
  const bands = weighted(next, [TRIPLE, DOUBLE], [5, 2])
  const solid = chance(next, 0.3) ? pick(next, [1, 2, 3]) : 0
  const pieces = [1, 2, 3].map((part) => at(radius, radius, radius, part, part === solid ? CORE : bands))
  return { pieces, radius, bands, calls: 0 }
}

/** The mark itself, large: a ring with an eighth cut away on either side of its axis. */
export function whole(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const radius = radiusFor(side / 2, (r) => 2 * r >= 0.6 * side && 4 * r * r < 0.7 * columns * rows, next)
  if (!radius) return
  const bands = weighted(next, [TRIPLE, DOUBLE], [3, 1])
  return { pieces: [round(cells(0, 0, 2 * radius, 2 * radius), bands, 1, 6)], radius, bands, calls: 0 }
}

/** A quarter of a circle as large as the frame allows, about its corner. */
export function quarter(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const radius = radiusFor(side, (r) => r >= 0.6 * side && r * r <= 0.72 * columns * rows, next)
  if (!radius) return
  const bands = weighted(next, [TRIPLE, DOUBLE, FAT, SOLID], [3, 1.5, 1, 1.5])
  return { pieces: [at(0, 0, radius, 0, bands)], radius, bands, calls: 1 }
}

/** Half a circle that stands on the edge of the frame, or is cut by it. */
export function half(columns: number, rows: number, next: Random): Hero | undefined {
  const most = Math.min(Math.floor(rows / 2), columns)
  const radius = 2 * most * most > 0.7 * columns * rows ? most - 1 : most
  if (radius < 2) return
  const bands = weighted(next, [TRIPLE, DOUBLE, FAT], [4, 2, 1])
  const other = chance(next, 0.3) ? CORE : bands
  const pieces = [at(0, radius, radius, 3, bands), at(0, radius, radius, 0, other)]
  return { pieces, radius, bands, calls: 0.5 }
}
