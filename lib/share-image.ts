import { createHash } from 'node:crypto'
import { compose, mark, toInlineSvg } from './illustration/index.ts'
import { CAPITAL, lettering, widthOf } from './illustration/lettering.ts'
import { PALETTE } from './illustration/palette.ts'
import { remember } from './remember.ts'

/** Pixels of a share image: what networks and messengers show whole. */
export const SHARE_SIZE = { width: 1200, height: 630 }

/** The ground of the page; {@link PALETTE} has the picture's own. */
const GROUND = '#faf7f0'

const MARGIN = 56
const RULE = 16

/** The picture stands at the right, from edge to edge, in whole cells. */
const FORMAT = { columns: 6, rows: 8 }
const PICTURE_WIDTH = (SHARE_SIZE.height * FORMAT.columns) / FORMAT.rows
const WORDS_WIDTH = SHARE_SIZE.width - PICTURE_WIDTH - 2 * MARGIN

/** The mark at the foot, three times as large as it is drawn. */
const MARK_SCALE = 3
const MARK_TOP = SHARE_SIZE.height - MARGIN - 32 * MARK_SCALE

/** Sizes of a title: the largest that fits is taken. */
const SIZES = [148, 132, 116, 100, 86, 72, 60, 48]
const LEADING = 0.94
const DESCENT = 0.24

/** Every page asks for its own each time that it is made. */
const REMEMBERED = 500

export interface ShareImage {
  /** Under `/media`. */
  name: string
  svg: string
}

/**
 * The picture that stands for a page where somebody shares it: a poster with the title, the title's own illustration,
 * and the mark. Named by what it shows, so that a page knows the name before the picture is made.
 */
export const shareImage = remember(REMEMBERED, draw)

function draw(title: string): ShareImage {
  const { width, height } = SHARE_SIZE
  const { lines, size } = setTitle(title)
  const words = lines.map((line, index) =>
    lettering(line, { x: MARGIN - 0.03 * size, y: baseline(index, size), size, fill: PALETTE.ink }),
  )
  const { viewBox, layers } = toInlineSvg(compose(title, FORMAT))
  const picture = layers.map(({ role, d }) => `<path fill="${PALETTE[role]}" d="${d}"/>`)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${GROUND}"/>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${WORDS_WIDTH}" height="${RULE}" fill="${PALETTE.ink}"/>`,
    ...words,
    `<path fill="${PALETTE.accent}" transform="translate(${MARGIN} ${MARK_TOP})scale(${MARK_SCALE})" d="${mark}"/>`,
    `<svg x="${width - PICTURE_WIDTH}" width="${PICTURE_WIDTH}" height="${height}" viewBox="${viewBox}">${picture.join('')}</svg>`,
    '</svg>',
  ].join('')
  return { name: `share-${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`, svg }
}

function baseline(line: number, size: number): number {
  return MARGIN + RULE + 40 + (CAPITAL + line * LEADING) * size
}

/** The title in lines, none wider than the rule above it, the last of them clear of the mark. */
function setTitle(title: string): { lines: string[]; size: number } {
  const set = SIZES.map((size) => ({ size, lines: wrap(title, size) }))
  const fitting = set.find(
    ({ size, lines }) =>
      baseline(lines.length - 1, size) + DESCENT * size < MARK_TOP &&
      lines.every((line) => widthOf(line, size) <= WORDS_WIDTH),
  )
  return fitting ?? { size: 48, lines: wrap(title, 48).slice(0, 6) }
}

function wrap(title: string, size: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && widthOf(longer, size) <= WORDS_WIDTH) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
