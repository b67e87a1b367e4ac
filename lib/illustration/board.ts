import { inBox } from './geometry.ts'
import type { Piece } from './forms.ts'
import { type Random, weighted } from './random.ts'
import { type Box, CELL } from './types.ts'

/** A straight line across the whole picture, where one field of colour ends and the next begins. In grid points. */
export type Cut = { axis: 'x' | 'y'; at: number }

/** The frame, what lies on it, and the lines along which the next piece may be laid. */
export type Board = { width: number; height: number; pieces: Piece[]; xs: Set<number>; ys: Set<number>; cut?: Cut }

/** An empty frame of so many cells. */
export function board(columns: number, rows: number): Board {
  const [width, height] = [columns * CELL, rows * CELL]
  return { width, height, pieces: [], xs: new Set([0, width]), ys: new Set([0, height]) }
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Do two boxes share a part of a side? */
function touches(a: Box, b: Box): boolean {
  const x = a.x < b.x + b.width && b.x < a.x + a.width
  const y = a.y < b.y + b.height && b.y < a.y + a.height
  const besideX = a.x === b.x + b.width || b.x === a.x + a.width
  const besideY = a.y === b.y + b.height || b.y === a.y + a.height
  return (besideX && y) || (besideY && x)
}

/** Does the line pass through the inside of the box? */
export function crosses({ axis, at }: Cut, box: Box): boolean {
  return axis === 'x' ? box.x < at && at < box.x + box.width : box.y < at && at < box.y + box.height
}

/** Is the place inside the frame, empty, and in one field? */
export function isFree({ width, height, pieces, cut }: Board, box: Box): boolean {
  if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) return false
  return !(cut && crosses(cut, box)) && !pieces.some((piece) => overlap(piece.box, box))
}

/** Lays pieces down; their edges become lines for the next. */
export function lay(to: Board, ...pieces: Piece[]): void {
  for (const piece of pieces) {
    const { x, y, width, height } = piece.box
    to.pieces.push(piece)
    to.xs.add(x).add(x + width)
    to.ys.add(y).add(y + height)
  }
}

/**
 * A free place for boxes side by side, in line with what is already there both ways, and leaning on something: the more
 * sides it leans on, the likelier. `apart` keeps it out of the corners that the given pieces make.
 */
export function spot(on: Board, next: Random, columns: number, rows: number, parts = 1, apart: Piece[] = []): Box[] | undefined {
  const [w, h] = [columns * CELL, rows * CELL]
  const found: [Box[], number][] = []
  for (let y = 0; y + h <= on.height; y += CELL) {
    for (let x = 0; x + w <= on.width; x += CELL) {
      if (!(on.xs.has(x) || on.xs.has(x + w)) || !(on.ys.has(y) || on.ys.has(y + h))) continue
      const box = { x, y, width: w, height: h }
      const boxes = divide(box, parts)
      const held = heldSides(on, box).length
      if (apart.filter((piece) => touches(piece.box, box)).length > 1) continue
      if (held && boxes.every((part) => isFree(on, part))) found.push([boxes, held * held])
    }
  }
  return found.length ? weighted(next, found) : undefined
}

/** The sides (0 = right, then clockwise) along which a box meets the frame, the cut or a piece with figures. */
export function heldSides(on: Board, box: Box): number[] {
  const { x, y, width, height } = box
  const beside = [
    { x: x + width, y, width: 1, height },
    { x, y: y + height, width, height: 1 },
    { x: x - 1, y, width: 1, height },
    { x, y: y - 1, width, height: 1 },
  ]
  const ends = [x + width, y + height, x, y]
  return [0, 1, 2, 3].filter((side) => {
    const axis = side % 2 ? 'y' : 'x'
    const end = ends[side] ?? 0
    if (end <= 0 || end >= (axis === 'x' ? on.width : on.height)) return true
    if (on.cut?.axis === axis && on.cut.at === end) return true
    const strip = beside[side]
    return strip !== undefined && on.pieces.some((piece) => overlap(piece.box, strip))
  })
}

/** A box in equal parts along its longer side. */
export function divide(box: Box, parts: number): Box[] {
  const wide = box.width >= box.height
  const [width, height] = wide ? [box.width / parts, box.height] : [box.width, box.height / parts]
  return Array.from({ length: parts }, (_, i) => ({ x: box.x + (wide ? i * width : 0), y: box.y + (wide ? 0 : i * height), width, height }))
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
