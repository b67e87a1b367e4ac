import { type Board, heldSides, lay, spot } from './board.ts'
import { FAT, type Piece, quarterIn, round, scallop, SOLID, TRIPLE } from './forms.ts'
import type { Hero } from './heroes.ts'
import { chance, pick, type Random, weighted } from './random.ts'
import type { Tone } from './scheme.ts'
import { type Box, CELL } from './types.ts'

/** The second form: solid where the hero is drawn in lines, lines where it is solid, and smaller. */
export function partner(on: Board, hero: Hero, next: Random): void {
  const side = Math.min(on.width, on.height) / CELL
  const long = Math.max(on.width, on.height) / CELL >= 2 * side
  // A long frame has room for a second form as high as itself.
  const size = pick(next, [Math.min(hero.radius, 3), Math.max(2, hero.radius - 1), long ? side : 2])
  const [box] = spot(on, next, size, size) ?? []
  if (!box) return
  const bands = hero.bands === SOLID || (hero.bands === FAT && chance(next, 0.5)) ? TRIPLE : SOLID
  lay(on, quarterIn(box, standing(on, box, next), bands, weighted<Tone>(next, [['counter', 1], ['ink', 1]])))
}

/** The quarter whose straight sides lean on what is beside the box, so that its curve looks out into the open. */
function standing(on: Board, box: Box, next: Random): number {
  const held = heldSides(on, box)
  // The centre of quarter 0 is at the left and the top, of quarter 1 at the top and the right, and so on.
  const leaning = [0, 1, 2, 3].filter((quarter) => held.includes((quarter + 2) % 4) && held.includes((quarter + 3) % 4))
  return leaning.length && chance(next, 0.75) ? pick(next, leaning) : Math.floor(next() * 4)
}

/** The small open ring, the mark's form: open to the right, as the mark is. */
export function openRing(on: Board, next: Random): boolean {
  const [box] = spot(on, next, 2, 2) ?? []
  if (!box) return false
  const bands = pick(next, [TRIPLE, TRIPLE, FAT])
  const from = bands === FAT ? 1 : pick(next, [1, 1, 0, 2])
  const piece = round(box, bands, from, 6)
  lay(on, chance(next, 0.22) ? { ...piece, ground: 'ink' } : piece)
  return true
}

/** The spark: one small solid in the second colour, alone or halved with ink. */
export function spark(on: Board, next: Random): void {
  const size = on.width >= 6 * CELL && on.height >= 6 * CELL ? pick(next, [1, 1, 2]) : 1
  const kind = weighted(next, [['disc', 2], ['half', 2], ['quarter', 1]])
  if (kind === 'half') {
    const upright = chance(next, 0.5)
    const boxes = upright ? spot(on, next, size, 2 * size, 2) : spot(on, next, 2 * size, size, 2)
    if (boxes) lay(on, ...halves(boxes, upright, chance(next, 0.5), pick(next, [['spark', 'ink'], ['ink', 'spark'], ['spark', 'spark']])))
    return
  }
  const [box] = spot(on, next, size, size) ?? []
  if (!box) return
  lay(on, kind === 'disc' ? round(box, SOLID, 0, 8, 'spark') : quarterIn(box, standing(on, box, next), SOLID, 'spark'))
}

/** Two quarters that make a half disc, each in its own tone. */
function halves(boxes: readonly Piece['box'][], upright: boolean, flip: boolean, tones: readonly Tone[]): Piece[] {
  const quarters = upright ? (flip ? [2, 1] : [3, 0]) : flip ? [2, 3] : [1, 0]
  return boxes.map((box, i) => quarterIn(box, quarters[i] ?? 0, SOLID, tones[i]))
}

/** A row of one small form along an edge: rhythm beside the large ones. */
export function rhythm(on: Board, next: Random): void {
  const length = pick(next, [3, 4, 5])
  const upright = chance(next, 0.5)
  const boxes = upright ? spot(on, next, 1, length, length) : spot(on, next, length, 1, length)
  if (!boxes) return
  // The whole row has to stand on an edge of the frame or of a field: elsewhere it hangs in the air or crowns a form.
  const edges = { ...on, pieces: [] }
  const sides = (upright ? [0, 2] : [1, 3]).filter((side) => boxes.every((box) => heldSides(edges, box).includes(side)))
  if (!sides.length) return
  const side = pick(next, sides)
  const tone = pick<Tone>(next, ['counter', 'ink'])
  const sails = chance(next, 0.25)
  lay(on, ...boxes.map((box) => (sails ? quarterIn(box, (side + 2) % 4, SOLID, tone) : scallop(box, side, tone))))
}
