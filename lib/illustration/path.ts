import { pointOn } from './geometry.ts'
import { back, chain, endOf, type Segment, type Strip, stripOf } from './strip.ts'
import type { Arc, Shape } from './types.ts'

/** Writes numbers with so many decimals and no more separators than a path needs: a minus sign separates by itself. */
function writer(decimals: number): (...values: number[]) => string {
  const scale = 10 ** decimals
  const write = (value: number): string => {
    const rounded = Math.round(value * scale) / scale
    return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.')
  }
  return (...values) => values.map(write).reduce((text, next) => text + (next.startsWith('-') ? next : ` ${next}`))
}

type Writer = ReturnType<typeof writer>

function segment({ dx, dy, radius, large, clockwise }: Segment, n: Writer): string {
  if (radius) return `a${n(radius, radius, 0, Number(large), Number(clockwise), dx, dy)}`
  if (dy === 0) return `h${n(dx)}`
  return dx === 0 ? `v${n(dy)}` : `l${n(dx, dy)}`
}

const line = (dx: number, dy: number): Segment => ({ dx, dy, radius: 0, large: false, clockwise: true })

function stripPath({ left, right }: Strip, n: Writer): string {
  const [x, y] = endOf(left)
  const home = back(right)
  const outline = [...left.segments, line(home.x - x, home.y - y), ...home.segments]
  return `M${n(left.x, left.y)}${outline.map((part) => segment(part, n)).join('')}z`
}

/** A whole circle, clockwise or not: opposite directions leave a hole under the default fill rule. */
function circlePath({ cx, cy }: Arc, radius: number, clockwise: boolean, n: Writer): string {
  const half = (dx: number): string => segment({ dx, dy: 0, radius, large: true, clockwise }, n)
  return `M${n(cx - radius, cy)}${half(2 * radius)}${half(-2 * radius)}z`
}

function sectorPath(arc: Arc, n: Writer): string {
  const [ax, ay] = pointOn(arc, arc.from, arc.outer)
  const [bx, by] = pointOn(arc, arc.from + arc.sweep, arc.outer)
  const curve: Segment = { dx: bx - ax, dy: by - ay, radius: arc.outer, large: arc.sweep > 4, clockwise: true }
  const inward = arc.sweep === 4 ? '' : segment(line(arc.cx - bx, arc.cy - by), n)
  return `M${n(ax, ay)}${segment(curve, n)}${inward}z`
}

/** The outlines of shapes of one colour as path data. One decimal is far below a pixel at the grid's size. */
export function pathOf(shapes: readonly Shape[], decimals = 1): string {
  const n = writer(decimals)
  const solids = shapes.flatMap((shape) => {
    if (shape.form === 'box' || stripOf(shape)) return []
    if (shape.sweep < 8) return [sectorPath(shape, n)]
    const hole = shape.inner ? circlePath(shape, shape.inner, false, n) : ''
    return [circlePath(shape, shape.outer, true, n) + hole]
  })
  const strips = chain(shapes.flatMap((shape) => stripOf(shape) ?? []))
  return [...strips.map((strip) => stripPath(strip, n)), ...solids].join('')
}
