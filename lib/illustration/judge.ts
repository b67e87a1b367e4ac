import { collisions } from './collisions.ts'
import type { Scheme } from './scheme.ts'
import { shares } from './shares.ts'
import { type Arc, type Block, CELL, type Picture } from './types.ts'

/** How far a value lies outside a range. */
const outside = (value: number, low: number, high: number): number => Math.max(0, low - value, value - high)

/** How many different lines the blocks with figures are cut along: the fewer, the calmer. */
function lines(picture: Picture): number {
  const xs = new Set<number>()
  const ys = new Set<number>()
  for (const { x, y, width, height, figures } of picture.blocks) {
    if (!figures.length) continue
    xs.add(x).add(x + width)
    ys.add(y).add(y + height)
  }
  return xs.size + ys.size
}

/** How many blocks of one cell have a form in them. */
function smalls({ blocks }: Picture): number {
  return blocks.filter(({ width, height, figures }) => figures.length && width === CELL && height === CELL).length
}

/** How much of the square in the middle, which the tightest crop shows, has forms in it. */
function centre(picture: Picture): number {
  const [width, height] = [picture.columns * CELL, picture.rows * CELL]
  const side = Math.min(width, height)
  const [left, top] = [(width - side) / 2, (height - side) / 2]
  const common = (start: number, length: number, from: number): number =>
    Math.max(0, Math.min(start + length, from + side) - Math.max(start, from))
  const busy = picture.blocks.filter((block) => block.figures.length)
  return busy.reduce((sum, b) => sum + common(b.x, b.width, left) * common(b.y, b.height, top), 0) / (side * side)
}

/** Discs right above another solid: a head on shoulders, which the eye sees before any form. */
function heads({ blocks }: Picture): number {
  const solid = (block: Block): Arc | undefined =>
    block.figures.flatMap(({ shape }) => (shape.form === 'arc' && !shape.inner ? [shape] : []))[0]
  const under = (a: Block, b: Block): boolean =>
    b.y === a.y + a.height && b.x < a.x + a.width && a.x < b.x + b.width && solid(b) !== undefined
  return blocks.filter((a) => solid(a)?.sweep === 8 && blocks.some((b) => under(a, b))).length
}

/**
 * How far a picture is from the rules of the house; 0 is best. The ranges are parts of the picture's area, the weights
 * how much a part too many or too few would be seen: a spark of a tenth is no spark, ink of a fifth is another picture.
 *
 * @param limit the faults from which on the picture is out anyway, and no other check worth doing.
 */
export function faults(picture: Picture, scheme: Scheme, limit = Number.POSITIVE_INFINITY): number {
  const share = shares(picture)
  const size = picture.columns * picture.rows * CELL * CELL
  const plain = picture.blocks
    .filter((block) => !block.figures.length)
    .map(({ width, height }) => (width * height) / size)
  const rest = plain.reduce((sum, part) => sum + part, 0)
  const colours =
    8 * outside(share[scheme.lead], 0.36, 0.58) +
    8 * outside(share.paper, 0.28, 0.52) +
    10 * outside(share.ink, 0.02, scheme.onLead === 'ink' ? 0.24 : 0.12) +
    20 * outside(share[scheme.spark], 0.012, 0.07) +
    (share[scheme.spark] > 0 ? 0 : 1)
  if (colours >= limit) return colours
  const found =
    colours +
    // Rest: a quarter to a half of the picture is plain, and one plain area is large enough to be seen as one.
    5 * outside(rest, 0.25, 0.5) +
    5 * outside(Math.max(0, ...plain), 0.1, 0.4) +
    // Calm: few forms, on few lines, and some of them where a crop keeps them.
    0.15 * outside(picture.blocks.length - plain.length, 4, 10) +
    0.3 * outside(smalls(picture), 0, 4) +
    0.02 * lines(picture) +
    2 * outside(centre(picture), 0.4, 1) +
    heads(picture)
  return found < limit ? found + 0.2 * collisions(picture) : found
}
