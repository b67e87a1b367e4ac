import { type Board, board, type Cut, crosses, fillRest, lay } from './board.ts'
import { openRing, partner } from './cast.ts'
import { type DrawHero, heroes } from './heroes.ts'
import { faults } from './judge.ts'
import { orient } from './orient.ts'
import { paint } from './paint.ts'
import { chance, hash, pick, type Random, random, weighted } from './random.ts'
import { type Scheme, schemeOf } from './scheme.ts'
import { rhythm, spark } from './small.ts'
import type { Format, Picture } from './types.ts'

/** Sketches per hero: as on a designer's table, most are thrown away. */
const SKETCHES = 40

/** Few enough faults to stay with the first hero that chance has chosen. */
const GOOD = 0.5

/** Frames, in cells: with less there is no room for a large form and its company, with more it is no poster. */
const LEAST = 4
const MOST = 32

/**
 * The picture of a title: always the same one for the same title and format.
 *
 * @throws RangeError when the frame is not of whole cells, or has fewer than 4 or more than 32 of them either way.
 */
export function compose(title: string, format: Format): Picture {
  const { columns, rows } = format
  if (![columns, rows].every((cells) => Number.isInteger(cells) && cells >= LEAST && cells <= MOST)) {
    throw new RangeError(`No picture fits a frame of ${columns} by ${rows} cells`)
  }
  const scheme = schemeOf(title)
  const next = random(hash(`${columns} by ${rows}: ${title}`))
  let best: Picture | undefined
  let least = Number.POSITIVE_INFINITY
  for (const draw of heroes(next)) {
    for (let count = 0; count < SKETCHES; count++) {
      const picture = sketch(format, scheme, draw, next)
      if (!picture) continue
      const found = faults(picture, scheme, least)
      if (found < least) [best, least] = [picture, found]
    }
    if (least < GOOD) break
  }
  if (!best) throw new RangeError(`No picture fits a frame of ${columns} by ${rows} cells`)
  return best
}

/** One attempt: a hero, a cut between two fields, and the small company; nothing when they do not fit together. */
function sketch({ columns, rows }: Format, scheme: Scheme, draw: DrawHero, next: Random): Picture | undefined {
  const way = { swap: chance(next, 0.5), mirrorX: chance(next, 0.5), mirrorY: chance(next, 0.5) }
  const main = way.swap ? draw(rows, columns, next) : draw(columns, rows, next)
  if (!main) return
  const on = board(columns, rows)
  const placed = main.pieces.map((piece) => orient(piece, way, on.width, on.height))
  lay(on, ...placed)
  if (chance(next, 0.82)) {
    const cut = chooseCut(on, next)
    if (!cut) return
    on.cut = cut
  }
  partner(on, main, next)
  // The open ring is the family's first form: no picture is without it.
  if (chance(next, main.calls) && !openRing(on, placed, next) && main.calls === 1) return
  spark(on, placed, next)
  if (chance(next, 0.4)) rhythm(on, placed, next)
  fillRest(on)
  return { columns, rows, lead: scheme.lead, ...paint(on, scheme, chance(next, 0.5)) }
}

/** A line for the edge between two fields: along the edges of the hero's blocks, in the middle third or so. */
function chooseCut(on: Board, next: Random): Cut | undefined {
  const axis = weighted(next, ['x', 'y'] as const, [3, 2])
  const [length, lines] = axis === 'x' ? [on.width, on.xs] : [on.height, on.ys]
  const cuts = [...lines]
    .filter((at) => at >= 0.3 * length && at <= 0.7 * length)
    .map((at) => ({ axis, at }))
    .filter((cut) => !on.pieces.some((piece) => crosses(cut, piece.box)))
  return cuts.length ? pick(next, cuts) : undefined
}
