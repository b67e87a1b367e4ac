import type { Arc, Box, Shape } from './types.ts'

/** Joins shapes that continue each other: fewer bytes, and no hairline where two of them meet. */
export function join(shapes: readonly Shape[]): Shape[] {
  const joined: Shape[] = []
  for (const shape of shapes) {
    let current = shape
    // A joined shape may in turn continue another one.
    for (let i = joined.length - 1; i >= 0; i--) {
      const other = joined[i]
      const both = other && (continued(other, current) ?? continued(current, other))
      if (!both) continue
      joined.splice(i, 1)
      current = both
      i = joined.length
    }
    joined.push(current)
  }
  return joined
}

/** One shape in place of two, where the second begins exactly where the first ends. */
function continued(a: Shape, b: Shape): Shape | undefined {
  if (a.form === 'arc' && b.form === 'arc') return continuedArc(a, b)
  if (a.form === 'box' && b.form === 'box') return continuedBox(a, b)
  return undefined
}

function continuedArc(a: Arc, b: Arc): Shape | undefined {
  const sameRing = a.cx === b.cx && a.cy === b.cy && a.inner === b.inner && a.outer === b.outer
  if (!sameRing || (a.from + a.sweep) % 8 !== b.from || a.sweep + b.sweep > 8) return
  return { form: 'arc', ...a, sweep: a.sweep + b.sweep }
}

function continuedBox(a: Box, b: Box): Shape | undefined {
  if (a.y === b.y && a.height === b.height && a.x + a.width === b.x)
    return { form: 'box', ...a, width: a.width + b.width }
  if (a.x === b.x && a.width === b.width && a.y + a.height === b.y)
    return { form: 'box', ...a, height: a.height + b.height }
  return undefined
}
