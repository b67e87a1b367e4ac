import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { collisions } from '../../lib/illustration/collisions.ts'
import { compose, toInlineSvg, toSvgFile } from '../../lib/illustration/index.ts'
import { shares } from '../../lib/illustration/shares.ts'
import { type Block, CELL } from '../../lib/illustration/types.ts'
import { FORMATS, GALLERY, POSTERS, TITLES, WIDE } from './support/gallery.ts'

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
