import type { Mark, Piece } from './forms.ts'
import type { Box } from './types.ts'

/** The eight ways to lay a drawing down. `swap` exchanges x and y first, the mirrors come after. */
export type Orientation = { swap: boolean; mirrorX: boolean; mirrorY: boolean }

const turn = (eighths: number): number => ((eighths % 8) + 8) % 8

/** A piece drawn in a frame of `width` by `height` (as it is after the swap), laid down another way. */
export function orient(piece: Piece, { swap, mirrorX, mirrorY }: Orientation, width: number, height: number): Piece {
  const lay = (box: Box): Box => {
    const b = swap ? { x: box.y, y: box.x, width: box.height, height: box.width } : { ...box }
    if (mirrorX) b.x = width - b.x - b.width
    if (mirrorY) b.y = height - b.y - b.height
    return b
  }
  const mark = ({ tone, shape }: Mark): Mark => {
    if (shape.form === 'box') return { tone, shape: { ...shape, ...lay(shape) } }
    let { cx, cy, from } = shape
    if (swap) [cx, cy, from] = [cy, cx, 2 - from - shape.sweep]
    if (mirrorX) [cx, from] = [width - cx, 4 - from - shape.sweep]
    if (mirrorY) [cy, from] = [height - cy, -from - shape.sweep]
    return { tone, shape: { ...shape, cx, cy, from: turn(from) } }
  }
  return { ...piece, box: lay(piece.box), marks: piece.marks.map(mark) }
}
