import { type Board, isFree } from './board.ts'
import type { Piece } from './forms.ts'
import { overlap } from './geometry.ts'
import { chance, pick, type Random, weighted } from './random.ts'
import { type Box, CELL } from './types.ts'

/** The sides of a box, as they are numbered here: 0 = right, then clockwise. */
export const SIDES = [0, 1, 2, 3] as const
export type Side = (typeof SIDES)[number]

/** What to place, in cells: so many equal parts beside each other, kept out of the corners that some pieces make. */
export type Wish = { columns: number; rows: number; parts?: number; apart?: readonly Piece[] }

/**
 * A free place, in line both ways with what is already there and leaning on something; one of them by chance, the
 * likelier the more sides it leans on.
 */
export function spot(on: Board, next: Random, { columns, rows, parts = 1, apart = [] }: Wish): Box[] | undefined {
  const [width, height] = [columns * CELL, rows * CELL]
  const found: Box[][] = []
  const weights: number[] = []
  for (let y = 0; y + height <= on.height; y += CELL) {
    if (!on.ys.has(y) && !on.ys.has(y + height)) continue
    for (let x = 0; x + width <= on.width; x += CELL) {
      if (!on.xs.has(x) && !on.xs.has(x + width)) continue
      const box = { x, y, width, height }
      const boxes = divide(box, parts)
      if (!boxes.every((part) => isFree(on, part)) || inCorner(apart, box)) continue
      const held = heldSides(on, box).length
      if (!held) continue
      found.push(boxes)
      weights.push(held * held)
    }
  }
  return found.length ? weighted(next, found, weights) : undefined
}

/** A box in equal parts along its longer side. */
function divide({ x, y, width, height }: Box, parts: number): Box[] {
  const numbers = Array.from({ length: parts }, (_, index) => index / parts)
  return width >= height
    ? numbers.map((share) => ({ x: x + share * width, y, width: width / parts, height }))
    : numbers.map((share) => ({ x, y: y + share * height, width, height: height / parts }))
}

/** The sides along which a box meets the frame or the cut. */
export function edgeSides({ width, height, cut }: Board, box: Box): Side[] {
  const ends = [box.x + box.width, box.y + box.height, box.x, box.y]
  const edges = { x: [0, width], y: [0, height] }
  if (cut) edges[cut.axis].push(cut.at)
  return SIDES.filter((side) => edges[side % 2 ? 'y' : 'x'].includes(ends[side] ?? -1))
}

/** The sides along which a box meets any of the pieces. */
function pieceSides(pieces: readonly Piece[], { x, y, width, height }: Box): Side[] {
  const beside: Record<Side, Box> = {
    0: { x: x + width, y, width: 1, height },
    1: { x, y: y + height, width, height: 1 },
    2: { x: x - 1, y, width: 1, height },
    3: { x, y: y - 1, width, height: 1 },
  }
  return SIDES.filter((side) => pieces.some((piece) => overlap(piece.box, beside[side])))
}

/** The sides along which a box leans on anything. */
export function heldSides(on: Board, box: Box): Side[] {
  const all = new Set([...edgeSides(on, box), ...pieceSides(on.pieces, box)])
  return SIDES.filter((side) => all.has(side))
}

/** Do these pieces meet the box both from beside and from above or below? */
function inCorner(pieces: readonly Piece[], box: Box): boolean {
  const sides = pieceSides(pieces, box)
  return sides.some((side) => side % 2 === 0) && sides.some((side) => side % 2 === 1)
}

/** The quarter whose straight sides lean on what is beside the box, so that its curve looks out into the open. */
export function standing(on: Board, box: Box, next: Random): Side {
  const held = new Set<number>(heldSides(on, box))
  // Quarter 0 has its straight sides at the left (2) and the top (3), and so on clockwise.
  const leaning = SIDES.filter((quarter) => held.has((quarter + 2) % 4) && held.has((quarter + 3) % 4))
  return leaning.length && chance(next, 0.75) ? pick(next, leaning) : pick(next, SIDES)
}
