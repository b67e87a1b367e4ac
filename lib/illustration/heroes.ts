import type { Bands } from './bands.ts'
import { half, quarter, ring, whole } from './circles.ts'
import type { Piece } from './forms.ts'
import { ribbon, track } from './lines.ts'
import { type Random, weighted } from './random.ts'

/**
 * The one large form of a picture, drawn from the top left corner of its frame. `radius` is in cells; `calls` is how
 * likely it calls for a small open ring: never where it is one itself, always where nothing in it is like one.
 */
export type Hero = { pieces: Piece[]; radius: number; bands: Bands; calls: number }

/** Draws a hero in a frame of so many cells, or nothing when the form does not fit it. */
export type DrawHero = (columns: number, rows: number, next: Random) => Hero | undefined

const HEROES: readonly { draw: DrawHero; weight: number }[] = [
  { draw: ring, weight: 3 },
  { draw: whole, weight: 1 },
  { draw: quarter, weight: 2.5 },
  { draw: half, weight: 2.5 },
  { draw: track, weight: 1.2 },
  { draw: ribbon, weight: 2 },
]

/** All the heroes, in an order of chance: those with more weight tend to come first. */
export function heroes(next: Random): DrawHero[] {
  const order: DrawHero[] = []
  for (let left = HEROES; left.length; ) {
    const chosen = weighted(
      next,
      left,
      left.map(({ weight }) => weight),
    )
    order.push(chosen.draw)
    left = left.filter((other) => other !== chosen)
  }
  return order
}
