import sharp from 'sharp'
import { expect, test } from 'vitest'
import { widthOf } from '../../lib/illustration/lettering.ts'
import { shareImage } from '../../lib/share-image.ts'

const TITLES = ['Despre', 'Organizații-cluster', 'Fii primul care află știrile de ultimă oră', 'A b c', 'Ș'.repeat(60)]

test('a share image is made of shapes alone, so that it needs no font', () => {
  for (const title of TITLES) expect(shareImage(title).svg).not.toMatch(/<text|font|href|<style/)
})

test('the same title has the same picture and name, another has another', () => {
  expect(shareImage('Despre')).toEqual(shareImage('Despre'))
  expect(new Set(TITLES.map((title) => shareImage(title).name)).size).toBe(TITLES.length)
})

test('letters of Romanian are there: none is left out of a line', () => {
  for (const letter of 'ăâîșțĂÂÎȘȚ„”«»–’é0') expect(widthOf(letter, 100), letter).toBeGreaterThan(5)
  expect(widthOf('AV', 100)).toBeLessThan(widthOf('A', 100) + widthOf('V', 100))
})

test('a title of a section stays clear of the mark and of the picture beside it', async () => {
  for (const title of TITLES.slice(0, 4)) {
    const image = sharp(Buffer.from(shareImage(title).svg))
    const isBare = async (left: number, top: number, width: number, height: number) => {
      const { data } = await image
        .clone()
        .extract({ left, top, width, height })
        .raw()
        .toBuffer({ resolveWithObject: true })
      return data.every((value, index) => value === data[index % 4] || value === 0xff)
    }
    // Between words and picture, and over the mark.
    expect(await isBare(680, 0, 40, 630), title).toBe(true)
    expect(await isBare(57, 470, 90, 7), title).toBe(true)
  }
})
