import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { collisions, look } from '../../lib/illustration/collisions.ts'
import { compose, type Format, mark, toInlineSvg, toSvgFile } from '../../lib/illustration/index.ts'
import { PALETTE } from '../../lib/illustration/palette.ts'
import { shares } from '../../lib/illustration/shares.ts'
import { type Block, CELL, type Picture } from '../../lib/illustration/types.ts'

const WIDE: Format = { columns: 9, rows: 6 }
const FORMATS: readonly Format[] = [
  WIDE,
  { columns: 6, rows: 7 },
  { columns: 12, rows: 4 },
  { columns: 6, rows: 6 },
  { columns: 6, rows: 4 },
]
const TITLES = Array.from({ length: 100 }, (_, index) => `Titlul cu numărul ${index + 1}`)

const POSTERS = TITLES.map((title) => compose(title, WIDE))

/** Sixty pictures in every format, each with a name to find it again by. */
const GALLERY = TITLES.slice(0, 60).flatMap((title) =>
  FORMATS.map((format) => ({ name: `${title}, ${format.columns} x ${format.rows}`, picture: compose(title, format) })),
)

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

describe('the same title', () => {
  it.each([
    ['Centrul Cultural Clujean', '3f4655d196bcf53f'],
    ['Educație', 'c2004afca9180b3b'],
    ['Dezvoltarea Clujului ca oraș european de referință', 'ec673001b18a391f'],
  ])('always gives the same picture: %s', (title, expected) => {
    // A change here is a change of every picture ever published: intended only together with the generator.
    expect(digest(JSON.stringify(toInlineSvg(compose(title, WIDE))))).toBe(expected)
  })

  it('gives it however its letters are encoded', () => {
    const title = 'Țară, oraș, învățământ'
    expect(title.normalize('NFD')).not.toBe(title.normalize('NFC'))
    expect(compose(title.normalize('NFD'), WIDE)).toEqual(compose(title.normalize('NFC'), WIDE))
  })

  it('keeps its lead colour in every format', () => {
    for (const title of TITLES.slice(0, 20)) {
      expect(new Set(FORMATS.map((format) => compose(title, format).lead)).size, title).toBe(1)
    }
  })
})

describe('different titles', () => {
  it('give different pictures', () => {
    expect(new Set(POSTERS.map((picture) => toSvgFile(picture))).size).toBe(TITLES.length)
  })

  it('share out the lead colours', () => {
    const count = { accent: 0, deep: 0, ochre: 0 }
    for (const { lead } of POSTERS) count[lead]++
    for (const [lead, times] of Object.entries(count)) expect(times, lead).toBeGreaterThanOrEqual(20)
  })
})

describe('a composition', () => {
  it('covers every cell once', () => {
    for (const { name, picture } of GALLERY.slice(0, 100)) {
      for (let y = CELL / 4; y < picture.rows * CELL; y += CELL / 2) {
        for (let x = CELL / 4; x < picture.columns * CELL; x += CELL / 2) {
          const over = picture.blocks.filter(
            (b) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height,
          ).length
          expect(over, `${name} at ${x}, ${y}`).toBe(1)
        }
      }
    }
  })

  it('sets every figure off from its ground', () => {
    for (const { name, picture } of GALLERY.slice(0, 100)) {
      for (const { ground, figures } of picture.blocks) {
        for (const { role } of figures) {
          expect(role, name).not.toBe(ground)
          // Two dark colours on each other are as good as one.
          expect([role, ground].sort().join(), name).not.toMatch(/^(deep,ink|accent,deep)$/)
        }
      }
    }
  })

  it('lets no form run into a neighbour of its own colour by accident', () => {
    for (const { name, picture } of GALLERY) expect(collisions(picture), name).toBe(0)
  })

  it('has one strong colour, and paper to rest on', () => {
    for (const { name, picture } of GALLERY) {
      const share = shares(picture)
      const others = (['accent', 'deep', 'ochre', 'ink'] as const).filter((role) => role !== picture.lead)
      expect(share[picture.lead], name).toBeGreaterThan(0.28)
      for (const role of others) expect(share[role], `${name}: ${role}`).toBeLessThan(0.8 * share[picture.lead])
      expect(share.paper, name).toBeGreaterThan(0.2)
    }
  })

  it('is refused for frames that are no frames', () => {
    for (const columns of [0, 3, 33, 6.5, Number.NaN]) {
      expect(() => compose('Rețeaua', { columns, rows: 6 })).toThrow(RangeError)
      expect(() => compose('Rețeaua', { columns: 6, rows: columns })).toThrow(RangeError)
    }
  })
})

describe('collisions()', () => {
  const block = (x: number, ground: Block['ground'], figures: Block['figures'] = []): Block => ({
    x,
    y: 0,
    width: 12,
    height: 12,
    ground,
    figures,
  })
  const quarter = (cx: number, from: number): Block['figures'] => [
    { role: 'accent', shape: { form: 'arc', cx, cy: 12, inner: 0, outer: 12, from, sweep: 2 } },
  ]
  const pair = (...blocks: Block[]): number => collisions({ columns: 2, rows: 1, lead: 'accent', fields: [], blocks })

  it('finds a figure lost in the next ground', () => {
    expect(pair(block(0, 'paper', quarter(12, 4)), block(12, 'accent'))).toBeGreaterThan(0)
    expect(pair(block(0, 'paper', quarter(12, 4)), block(12, 'ink'))).toBe(0)
  })

  it('finds two figures run together, but lets halves of one circle meet', () => {
    expect(pair(block(0, 'paper', quarter(12, 4)), block(12, 'paper', quarter(12, 6)))).toBe(0)
    const other = quarter(12, 6).map((figure) => ({
      ...figure,
      shape: { form: 'arc' as const, cx: 12, cy: 12, inner: 0, outer: 8, from: 6, sweep: 2 },
    }))
    expect(pair(block(0, 'paper', quarter(12, 4)), block(12, 'paper', other))).toBeGreaterThan(0)
  })
})

describe('toInlineSvg()', () => {
  it('is small', () => {
    for (const { name, picture } of GALLERY) {
      const { viewBox, layers } = toInlineSvg(picture)
      const paths = layers.map(({ role, d }) => `<path class="art-${role}" d="${d}"></path>`).join('')
      const markup = `<svg class="illustration" viewBox="${viewBox}" aria-hidden="true">${paths}</svg>`
      expect(markup.length, name).toBeLessThanOrEqual(2500)
      expect(gzipSync(markup).length, name).toBeLessThanOrEqual(1500)
    }
  })

  it('holds a few layers of plain path data', () => {
    for (const { name, picture } of GALLERY.slice(0, 100)) {
      const { layers } = toInlineSvg(picture)
      expect(layers.length, name).toBeLessThanOrEqual(8)
      // A page may use the data as React's key.
      expect(new Set(layers.map(({ d }) => d)).size, name).toBe(layers.length)
      for (const { kind, d } of layers) {
        expect(kind).toBe('fill')
        expect(d, name).not.toMatch(/\.\d\d/)
        expect(d, name).toMatch(/^(M-?[\d.]+[ -][\d.]+([ahvl][\d. -]+)+z)+$/)
      }
    }
  })
})

describe('toSvgFile()', () => {
  it('is a well-formed document in the palette only', () => {
    for (const { name, picture } of GALLERY.slice(0, 100)) {
      const svg = toSvgFile(picture, { title: name })
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
      expect(unclosed(svg), name).toEqual([])
      const colours = [...svg.matchAll(/#[0-9a-f]+/g)].map(([colour]) => colour)
      expect(colours.length).toBeGreaterThan(2)
      for (const colour of colours) expect(Object.values(PALETTE), name).toContain(colour)
    }
  })

  it('escapes its title, and has none when it is given none', () => {
    const picture = compose('Artă & tehnologie', WIDE)
    const svg = toSvgFile(picture, { title: 'Artă & <tehnologie>\u0007' })
    expect(svg).toContain('<title>Artă &amp; &lt;tehnologie&gt;</title>')
    expect(toSvgFile(picture)).not.toContain('<title>')
  })

  it('paints what the composition says', async () => {
    for (const { name, picture } of GALLERY.slice(0, 10)) await expectPainted(name, picture)
  })
})

describe('the mark', () => {
  it('is three open rings in a frame of 32', () => {
    expect(mark.match(/M/g)).toHaveLength(3)
    expect(mark.match(/z/g)).toHaveLength(3)
    // Eight arcs would be closed rings: an open one has an outer and an inner side.
    expect(mark.match(/a/g)).toHaveLength(6)
    for (const [, x, y] of mark.matchAll(/M([\d.]+) ([\d.]+)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(32)
      expect(Number(y)).toBeLessThanOrEqual(32)
    }
  })
})

/** The tags of a document that are not closed in order: a small check, enough for documents without comments or CDATA. */
function unclosed(xml: string): string[] {
  const open: string[] = []
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [a-zA-Z]+="[^"<]*")*)(\/?)>/g, (_, closing, name, __, empty) => {
    if (closing && open.at(-1) !== name) open.push(`/${name}`)
    else if (closing) open.pop()
    else if (!empty) open.push(name)
    return ''
  })
  if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(rest)) open.push('stray markup')
  return open
}

/** Renders the file and compares the points that are well inside a form with what the data says. */
async function expectPainted(name: string, picture: Picture): Promise<void> {
  const { data, info } = await sharp(Buffer.from(toSvgFile(picture)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const roleAt = (x: number, y: number) => {
    const block = picture.blocks.find((b) => x >= b.x && x < b.x + b.width && y >= b.y && y < b.y + b.height)
    return block && look(block, x, y).role
  }
  // The frame cuts a hair off every side, so a point of the grid is not quite where its share of the width is.
  const [left = 0, top = 0, across = 1, down = 1] = toInlineSvg(picture).viewBox.split(' ').map(Number)
  const wrong: string[] = []
  let compared = 0
  for (let y = 0.5; y < picture.rows * CELL; y++) {
    for (let x = 0.5; x < picture.columns * CELL; x++) {
      const role = roleAt(x, y)
      const around = [-0.2, 0, 0.2].flatMap((dx) => [-0.2, 0, 0.2].map((dy) => roleAt(x + dx, y + dy)))
      if (!role || around.some((other) => other !== role)) continue
      const [column = 0, row = 0] = [((x - left) / across) * info.width, ((y - top) / down) * info.height].map(
        Math.floor,
      )
      const offset = (row * info.width + column) * 3
      const colour = `#${data.subarray(offset, offset + 3).toString('hex')}`
      if (colour !== PALETTE[role]) wrong.push(`${x}, ${y}: ${colour} for ${role}`)
      compared++
    }
  }
  expect(wrong, name).toEqual([])
  expect(compared, name).toBeGreaterThan(0.8 * picture.columns * picture.rows * CELL * CELL)
}
