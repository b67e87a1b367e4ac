import { FAT, SOLID, TRIPLE } from './bands.ts'
import { type Board, lay } from './board.ts'
import { type Piece, quarterIn, round } from './forms.ts'
import type { Hero } from './heroes.ts'
import { spot, standing } from './place.ts'
import { chance, pick, type Random } from './random.ts'
import { CELL } from './types.ts'

/** The second form: solid where the hero is drawn in lines, lines where it is solid, and as a rule smaller. */
export function partner(on: Board, hero: Hero, next: Random): void {
  const [columns, rows] = [on.width / CELL, on.height / CELL]
  const side = Math.min(columns, rows)
  // A long frame has room for a second form as high as itself.
  const other = Math.max(columns, rows) >= 2 * side ? side : 2
  const size = pick(next, [Math.min(hero.radius, 3), Math.max(2, hero.radius - 1), other])
  const [box] = spot(on, next, { columns: size, rows: size }) ?? []
  if (!box) return
  const bands = hero.bands === SOLID || (hero.bands === FAT && chance(next, 0.5)) ? TRIPLE : SOLID
  lay(on, quarterIn(box, standing(on, box, next), bands, pick(next, ['counter', 'ink'])))
}

/** The small open ring, the mark's form, never in the corner of another ring: two there would only be noise. */
export function openRing(on: Board, apart: readonly Piece[], next: Random): boolean {
  const [box] = spot(on, next, { columns: 2, rows: 2, apart }) ?? []
  if (!box) return false
  if (chance(next, 0.25)) {
    // One thick ring is the mark only when it opens to the right; any other way it is a horseshoe.
    lay(on, round(box, FAT, 1, 6))
    return true
  }
  const piece = round(box, TRIPLE, pick(next, [1, 1, 0, 2]), 6)
  lay(on, chance(next, 0.33) ? { ...piece, ground: 'ink' } : piece)
  return true
}
