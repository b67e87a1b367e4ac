import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { look } from '../../lib/illustration/collisions.ts'
import { compose, mark, toInlineSvg, toSvgFile } from '../../lib/illustration/index.ts'
import { PALETTE } from '../../lib/illustration/palette.ts'
import { CELL, type Picture } from '../../lib/illustration/types.ts'
import { GALLERY, WIDE } from './support/gallery.ts'

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
