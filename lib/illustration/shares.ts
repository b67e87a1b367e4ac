import { areaOf } from './geometry.ts'
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
  return {
    accent: area.accent / all,
    deep: area.deep / all,
    ochre: area.ochre / all,
    ink: area.ink / all,
    paper: area.paper / all,
  }
}
