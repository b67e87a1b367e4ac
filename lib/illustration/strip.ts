import { pointOn } from './geometry.ts'
import type { Shape } from './types.ts'

/** A piece of an outline, from where the last one ended: straight, or round with a radius. */
export type Segment = { dx: number; dy: number; radius: number; large: boolean; clockwise: boolean }

/** A band as its two sides, drawn in the same direction from its start to its end. */
export type Strip = { left: Side; right: Side }
export type Side = { x: number; y: number; segments: Segment[] }

/** A bar or a part of a ring as a strip; nothing for forms that have no two ends. */
export function stripOf(shape: Shape): Strip | undefined {
  if (shape.form === 'arc') {
    if (shape.sweep === 8 || !shape.inner) return undefined
    const side = (radius: number): Side => {
      const [x, y] = pointOn(shape, shape.from, radius)
      const [endX, endY] = pointOn(shape, shape.from + shape.sweep, radius)
      return { x, y, segments: [{ dx: endX - x, dy: endY - y, radius, large: shape.sweep > 4, clockwise: true }] }
    }
    return { left: side(shape.outer), right: side(shape.inner) }
  }
  const { x, y, width, height } = shape
  const wide = width >= height
  const line: Segment = { dx: wide ? width : 0, dy: wide ? 0 : height, radius: 0, large: false, clockwise: true }
  // Left and right as one walks east, or south.
  const [left, right] = wide
    ? [
        { x, y },
        { x, y: y + height },
      ]
    : [
        { x: x + width, y },
        { x, y },
      ]
  return { left: { ...left, segments: [line] }, right: { ...right, segments: [line] } }
}

/** Where a side ends. */
export function endOf({ x, y, segments }: Side): [number, number] {
  return segments.reduce<[number, number]>(([ex, ey], { dx, dy }) => [ex + dx, ey + dy], [x, y])
}

/** A side drawn from its end to its start. */
export function back(side: Side): Side {
  const [x, y] = endOf(side)
  const segments = side.segments.toReversed().map((s) => ({ ...s, dx: -s.dx, dy: -s.dy, clockwise: !s.clockwise }))
  return { x, y, segments }
}

/** Joins strips end to end: a line that turns and turns again has one outline, and no hairline at its joints. */
export function chain(strips: readonly Strip[]): Strip[] {
  const chains: Strip[] = []
  for (const strip of strips) {
    let current = strip
    for (let i = chains.length - 1; i >= 0; i--) {
      const longer = linked(chains[i], current)
      if (!longer) continue
      chains.splice(i, 1)
      current = longer
      i = chains.length
    }
    chains.push(current)
  }
  return chains
}

/** Two strips as one, whichever ends of them meet. */
function linked(a: Strip | undefined, b: Strip): Strip | undefined {
  if (!a) return undefined
  const turned = { left: back(b.right), right: back(b.left) }
  return after(a, b) ?? after(b, a) ?? after(a, turned) ?? after(turned, a)
}

function after(a: Strip, b: Strip): Strip | undefined {
  const meets = (from: Side, to: Side): boolean => {
    const [x, y] = endOf(from)
    return Math.abs(x - to.x) < 0.01 && Math.abs(y - to.y) < 0.01
  }
  if (!meets(a.left, b.left) || !meets(a.right, b.right)) return undefined
  const both = (from: Side, to: Side): Side => ({ ...from, segments: [...from.segments, ...to.segments] })
  return { left: both(a.left, b.left), right: both(a.right, b.right) }
}
