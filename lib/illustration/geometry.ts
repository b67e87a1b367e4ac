import type { Arc, Box, Shape } from './types.ts'

/** Unit vectors of the eighths of a turn. A table, not Math.cos: engines may differ in its last digit. */
const H = Math.SQRT1_2
const COMPASS: readonly (readonly [number, number])[] = [
  [1, 0],
  [H, H],
  [0, 1],
  [-H, H],
  [-1, 0],
  [-H, -H],
  [0, -1],
  [H, -H],
]

/** The point at `radius` from the centre, in the direction of an eighth of a turn. */
export function pointOn(arc: Arc, eighth: number, radius: number): [number, number] {
  const [ux, uy] = COMPASS[((eighth % 8) + 8) % 8] ?? [1, 0]
  return [arc.cx + ux * radius, arc.cy + uy * radius]
}

/** Which eighth of the turn a direction falls in: 0 is from east to south-east, and so on clockwise. */
function eighthOf(dx: number, dy: number): number {
  if (dy >= 0) {
    if (dx > 0) return dy < dx ? 0 : 1
    return dy > -dx ? 2 : 3
  }
  if (dx < 0) return -dy < -dx ? 4 : 5
  return -dy > dx ? 6 : 7
}

/** Is the point inside the box? Left and top edges belong to it, right and bottom ones to its neighbour. */
export function inBox(box: Box, x: number, y: number): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height
}

/** Do two boxes have an area in common? */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Is the point inside the shape? */
export function inShape(shape: Shape, x: number, y: number): boolean {
  if (shape.form === 'box') return inBox(shape, x, y)
  const dx = x - shape.cx
  const dy = y - shape.cy
  const distance = dx * dx + dy * dy
  if (distance < shape.inner * shape.inner || distance >= shape.outer * shape.outer) return false
  return (eighthOf(dx, dy) - shape.from + 16) % 8 < shape.sweep
}

/** The area of a shape, in square grid points. */
export function areaOf(shape: Shape): number {
  if (shape.form === 'box') return shape.width * shape.height
  return (Math.PI * (shape.outer * shape.outer - shape.inner * shape.inner) * shape.sweep) / 8
}
