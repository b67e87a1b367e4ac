import { areaOf } from './geometry.ts'
import { collisions } from './collisions.ts'
import type { Scheme } from './scheme.ts'
import type { Picture, Role } from './types.ts'

/** How much of the picture each colour covers, from 0 to 1. Figures of a block do not overlap, so areas simply add up. */
export function shares(picture: Picture): Record<Role, number> {
  const area: Record<Role, number> = { accent: 0, deep: 0, ochre: 0, ink: 0, paper: 0 }
  let all = 0
  for (const block of picture.blocks) {
    const size = block.width * block.height
    all += size
    area[block.ground] += size
    for (const { role, shape } of block.figures) {
      area[role] += areaOf(shape)
      area[block.ground] -= areaOf(shape)
    }
  }
  return { accent: area.accent / all, deep: area.deep / all, ochre: area.ochre / all, ink: area.ink / all, paper: area.paper / all }
}

/** How far a value lies outside a range. */
const outside = (value: number, low: number, high: number): number => Math.max(0, low - value, value - high)

/** How many different lines the blocks with figures are cut along: the fewer, the calmer. */
function lines(picture: Picture): number {
  const busy = picture.blocks.filter((block) => block.figures.length)
  const xs = new Set(busy.flatMap(({ x, width }) => [x, x + width]))
  const ys = new Set(busy.flatMap(({ y, height }) => [y, y + height]))
  return xs.size + ys.size
}

/** How well a picture keeps the rules of the house; 0 is best. */
export function faults(picture: Picture, scheme: Scheme, limit = Number.POSITIVE_INFINITY): number {
  const share = shares(picture)
  const size = picture.blocks.reduce((sum, block) => sum + block.width * block.height, 0)
  const plain = picture.blocks.filter((block) => !block.figures.length)
  const rest = plain.reduce((sum, block) => sum + block.width * block.height, 0) / size
  const largest = Math.max(0, ...plain.map((block) => (block.width * block.height) / size))
  const inkHigh = scheme.onLead === 'ink' ? 0.24 : 0.12
  const found =
    (share[scheme.spark] > 0 ? 0 : 1) +
    0.02 * lines(picture) +
    8 * outside(share[scheme.lead], 0.36, 0.58) +
    8 * outside(share.paper, 0.28, 0.52) +
    10 * outside(share.ink, 0.02, inkHigh) +
    20 * outside(share[scheme.spark], 0.012, 0.07) +
    5 * outside(rest, 0.25, 0.5) +
    5 * outside(largest, 0.1, 0.4) +
    0.15 * outside(picture.blocks.length - plain.length, 4, 10)
  return found < limit ? found + 0.2 * collisions(picture) : found
}
