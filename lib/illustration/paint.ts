import type { Board } from './board.ts'
import { inBox } from './geometry.ts'
import { colourOn, type Scheme } from './scheme.ts'
import type { Block, Field, Picture } from './types.ts'

/** Gives everything on the board its colour: the fields first, then each figure by the ground it stands on. */
export function paint(on: Board, scheme: Scheme, paperFirst: boolean): Pick<Picture, 'fields' | 'blocks'> {
  const fields = fieldsOf(on, scheme, paperFirst)
  const blocks = on.pieces.map(({ box: { x, y, width, height }, marks, ground: own }): Block => {
    const ground = own ?? fields.findLast((field) => inBox(field, x, y))?.role ?? 'paper'
    return {
      x,
      y,
      width,
      height,
      ground,
      figures: marks.map(({ tone, shape }) => ({ role: colourOn(ground, tone, scheme), shape })),
    }
  })
  return { fields, blocks }
}

/** The whole frame in one colour and, where there is a cut, what lies beyond it in the other. */
function fieldsOf({ width, height, cut }: Board, { lead }: Scheme, paperFirst: boolean): Field[] {
  const whole: Field = { x: 0, y: 0, width, height, role: paperFirst ? 'paper' : lead }
  if (!cut) return [whole]
  const role = paperFirst ? lead : 'paper'
  const beyond = cut.axis === 'x' ? { x: cut.at, width: width - cut.at } : { y: cut.at, height: height - cut.at }
  return [whole, { ...whole, ...beyond, role }]
}
