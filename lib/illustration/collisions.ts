import { inShape } from './geometry.ts'
import type { Block, Picture, Role, Shape } from './types.ts'

/** What a point shows: its colour and, unless it is plain ground, the shape that gives it. */
type Point = { role: Role; shape?: Shape }

/** What a point inside a block shows. */
export function look(block: Block, x: number, y: number): Point {
  return block.figures.find(({ shape }) => inShape(shape, x, y)) ?? { role: block.ground }
}

/** Just beside an edge, on either side of it. */
const HAIR = 0.01

/** The pairs of points that face each other over the edge between two neighbours, one pair per grid point. */
function facing(a: Block, b: Block): [Point, Point][] {
  const pairs: [Point, Point][] = []
  if (a.x + a.width === b.x) {
    const end = Math.min(a.y + a.height, b.y + b.height)
    for (let y = Math.max(a.y, b.y) + 0.5; y < end; y++) pairs.push([look(a, b.x - HAIR, y), look(b, b.x + HAIR, y)])
  }
  if (a.y + a.height === b.y) {
    const end = Math.min(a.x + a.width, b.x + b.width)
    for (let x = Math.max(a.x, b.x) + 0.5; x < end; x++) pairs.push([look(a, x, b.y - HAIR), look(b, x, b.y + HAIR)])
  }
  return pairs
}

/** Is one shape meant to go on as the other: the same circle, or lines of the same band? */
function continues(a: Shape, b: Shape): boolean {
  const line = (shape: Shape): boolean => shape.form === 'box' || shape.inner > 0
  if (line(a) && line(b)) return true
  return a.form === 'arc' && b.form === 'arc' && a.cx === b.cx && a.cy === b.cy && a.outer === b.outer
}

/** Touching at two points or fewer is a circle's tangent, and no fault. */
const TANGENT = 2

/**
 * The length, in grid points, along which forms of one colour run into each other by accident: a figure into a
 * neighbour's ground, where it is lost, or into a neighbour's figure that is not its continuation.
 */
export function collisions(picture: Picture): number {
  let length = 0
  for (const a of picture.blocks) {
    for (const b of picture.blocks) {
      const alike = a === b ? [] : facing(a, b).filter(([p, q]) => p.role === q.role)
      const run = alike.filter(([p, q]) =>
        p.shape && q.shape ? !continues(p.shape, q.shape) : (p.shape ?? q.shape),
      ).length
      if (run > TANGENT) length += run
    }
  }
  return length
}
