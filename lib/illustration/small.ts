import { SOLID } from './bands.ts'
import { type Board, lay } from './board.ts'
import { type Piece, quarterIn, round, scallop } from './forms.ts'
import { isOnEdge, SIDES, spot, standing } from './place.ts'
import { chance, pick, type Random, weighted } from './random.ts'
import type { Tone } from './scheme.ts'
import { type Box, CELL } from './types.ts'

/** The spark: one small solid in the second colour, alone or halved with ink. */
export function spark(on: Board, apart: readonly Piece[], next: Random): void {
  const size = Math.min(on.width, on.height) >= 6 * CELL ? pick(next, [1, 1, 2]) : 1
  const kind = weighted(next, ['disc', 'halves', 'quarter'], [2, 2, 1])
  if (kind === 'halves') {
    halves(on, size, apart, next)
    return
  }
  const [box] = spot(on, next, { columns: size, rows: size, apart }) ?? []
  if (!box) return
  lay(on, kind === 'disc' ? round(box, SOLID, 0, 8, 'spark') : quarterIn(box, standing(on, box, next), SOLID, 'spark'))
}

/** Two quarters that make a half disc, in one tone or in two. */
function halves(on: Board, size: number, apart: readonly Piece[], next: Random): void {
  const upright = chance(next, 0.5)
  const [columns, rows] = upright ? [size, 2 * size] : [2 * size, size]
  const [first, second] = spot(on, next, { columns, rows, parts: 2, apart }) ?? []
  if (!first || !second) return
  const outward = chance(next, 0.5)
  const [a, b] = upright ? (outward ? [2, 1] : [3, 0]) : outward ? [2, 3] : [1, 0]
  const [tone, other] = pick<[Tone, Tone]>(next, [
    ['spark', 'ink'],
    ['ink', 'spark'],
    ['spark', 'spark'],
  ])
  lay(on, quarterIn(first, a ?? 0, SOLID, tone), quarterIn(second, b ?? 0, SOLID, other))
}

/** A row of one small form on an edge: rhythm beside the large ones. */
export function rhythm(on: Board, apart: readonly Piece[], next: Random): void {
  const parts = pick(next, [3, 4, 5])
  const upright = chance(next, 0.5)
  const boxes = spot(on, next, { columns: upright ? 1 : parts, rows: upright ? parts : 1, parts, apart })
  if (!boxes) return
  // All of the row has to stand on the frame or on the cut: elsewhere it hangs in the air, or crowns another form.
  const long = SIDES.filter((side) => (side % 2 === 0) === upright)
  const firm = long.filter((side) => boxes.every((box) => isOnEdge(on, box, side)))
  if (!firm.length) return
  const side = pick(next, firm)
  const tone = pick<Tone>(next, ['counter', 'ink'])
  const sails = chance(next, 0.25)
  const draw = (box: Box): Piece => (sails ? quarterIn(box, (side + 2) % 4, SOLID, tone) : scallop(box, side, tone))
  lay(on, ...boxes.map(draw))
}
