import type { Piece } from './forms.ts'
import { inBox, overlap } from './geometry.ts'
import { type Box, CELL } from './types.ts'

/** A straight line across the whole picture, where one field of colour ends and the next begins. In grid points. */
export type Cut = { axis: 'x' | 'y'; at: number }

/** The frame, what lies on it, and the lines along which the next piece may be laid. In grid points. */
export type Board = { width: number; height: number; pieces: Piece[]; xs: Set<number>; ys: Set<number>; cut?: Cut }

/** An empty frame of so many cells. */
export function board(columns: number, rows: number): Board {
  const [width, height] = [columns * CELL, rows * CELL]
  return { width, height, pieces: [], xs: new Set([0, width]), ys: new Set([0, height]) }
}

/** Does the line pass through the inside of the box? */
export function crosses({ axis, at }: Cut, box: Box): boolean {
  return axis === 'x' ? box.x < at && at < box.x + box.width : box.y < at && at < box.y + box.height
}

/** Does the board's own cut, where it has one, pass through the inside of the box? */
export function isCut({ cut }: Board, box: Box): boolean {
  return cut !== undefined && crosses(cut, box)
}

/** Does anything lie on the place? */
export function isTaken({ pieces }: Board, box: Box): boolean {
  return pieces.some((piece) => overlap(piece.box, box))
}

/** Is the place inside the frame, empty, and in one field? */
function isFree(on: Board, box: Box): boolean {
  if (box.x < 0 || box.y < 0 || box.x + box.width > on.width || box.y + box.height > on.height) return false
  return !isCut(on, box) && !isTaken(on, box)
}

/** Lays pieces down; their edges become lines for the next. */
export function lay(on: Board, ...pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const { x, y, width, height } = piece.box
    on.pieces.push(piece)
    on.xs.add(x).add(x + width)
    on.ys.add(y).add(y + height)
  }
}

/** Fills whatever is left with plain boxes, as large as they can be: the rest for the eye. */
export function fillRest(on: Board): void {
  for (let y = 0; y < on.height; y += CELL) {
    for (let x = 0; x < on.width; x += CELL) {
      if (on.pieces.some((piece) => inBox(piece.box, x, y))) continue
      const box = { x, y, width: CELL, height: CELL }
      while (isFree(on, { ...box, width: box.width + CELL })) box.width += CELL
      while (isFree(on, { ...box, height: box.height + CELL })) box.height += CELL
      on.pieces.push({ box, marks: [] })
    }
  }
}
