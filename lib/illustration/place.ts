import { type Board, isCut, isTaken } from './board.ts'
import type { Piece } from './forms.ts'
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
      if (isTaken(on, box)) continue
      const boxes = divide(box, parts)
      if (boxes.some((part) => isCut(on, part))) continue
      const held = SIDES.filter((side) => isHeld(on, box, side)).length
      if (!held || inCorner(apart, box)) continue
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

/** Does a box meet the frame or the cut along a side? */
export function isOnEdge({ width, height, cut }: Board, { x, y, width: w, height: h }: Box, side: Side): boolean {
  const upright = side % 2 === 0
  const end = side === 0 ? x + w : side === 1 ? y + h : upright ? x : y
  return end === 0 || end === (upright ? width : height) || (cut?.axis === (upright ? 'x' : 'y') && cut.at === end)
}

/** Does a box meet any of the pieces along a side? */
function meets(pieces: readonly Piece[], box: Box, side: Side): boolean {
  return pieces.some((piece) => touches(box, piece.box, side))
}

/** Does the strip of one grid point along a side of a box have an area in common with the other box? */
function touches({ x, y, width, height }: Box, other: Box, side: Side): boolean {
  if (side % 2) {
    const at = side === 1 ? y + height : y - 1
    return other.y < at + 1 && at < other.y + other.height && other.x < x + width && x < other.x + other.width
  }
  const at = side === 0 ? x + width : x - 1
  return other.x < at + 1 && at < other.x + other.width && other.y < y + height && y < other.y + other.height
}

/** Does a box lean on anything along a side? */
function isHeld(on: Board, box: Box, side: Side): boolean {
  return isOnEdge(on, box, side) || meets(on.pieces, box, side)
}

/** Do these pieces meet the box both from beside and from above or below? */
function inCorner(pieces: readonly Piece[], box: Box): boolean {
  return (meets(pieces, box, 0) || meets(pieces, box, 2)) && (meets(pieces, box, 1) || meets(pieces, box, 3))
}

/** The quarter whose straight sides lean on what is beside the box, so that its curve looks out into the open. */
export function standing(on: Board, box: Box, next: Random): Side {
  const [right, below, left, above] = SIDES.map((side) => isHeld(on, box, side))
  const leaning = SIDES.filter((quarter) => [left && above, above && right, right && below, below && left][quarter])
  return leaning.length && chance(next, 0.75) ? pick(next, leaning) : pick(next, SIDES)
}
