import { inBox, overlap } from './geometry.ts'
import { join } from './join.ts'
import type { Box, Picture, Role, Shape } from './types.ts'

/** Shapes of one colour that are painted together. */
export type Layer = { role: Role; shapes: Shape[] }

/** A shape, and the box that it may not leave. */
type Item = { role: Role; shape: Shape; reach: Box }

/** The picture as few layers, in painting order: shapes of one colour go together unless another lies between them. */
export function toLayers(picture: Picture): Layer[] {
  const layers: { role: Role; items: Item[] }[] = []
  for (const item of itemsOf(picture)) {
    const under = layers.findLastIndex(
      ({ role, items }) => role !== item.role && items.some(({ reach }) => overlap(reach, item.reach)),
    )
    const layer = layers.find(({ role }, index) => index > under && role === item.role)
    if (layer) layer.items.push(item)
    else layers.push({ role: item.role, items: [item] })
  }
  return layers.map(({ role, items }) => ({ role, shapes: join(items.map(({ shape }) => shape)) }))
}

function itemsOf({ fields, blocks }: Picture): Item[] {
  const plain = ({ x, y, width, height }: Box, role: Role): Item => {
    const box = { x, y, width, height }
    return { role, shape: { form: 'box', ...box }, reach: box }
  }
  const panels = blocks.filter(
    (block) => fields.findLast((field) => inBox(field, block.x, block.y))?.role !== block.ground,
  )
  return [
    ...fields.map((field) => plain(field, field.role)),
    ...panels.map((block) => plain(block, block.ground)),
    ...blocks.flatMap((block) => block.figures.map(({ role, shape }) => ({ role, shape, reach: block }))),
  ]
}
