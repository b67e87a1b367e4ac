import { pathOf } from './path.ts'
import type { Shape } from './types.ts'

const rings = [16, 11, 6].map(
  (outer): Shape => ({ form: 'arc', cx: 16, cy: 16, inner: outer - 3.5, outer, from: 1, sweep: 6 }),
)

/** The mark, three nested open rings, as one filled path for viewBox 0 0 32 32. */
export const mark: string = pathOf(rings, 2)
