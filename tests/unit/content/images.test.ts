import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { ALBUM, hang, PHOTO, place, plain } from '../support/photos.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

/** A photograph as a camera writes it: lying on its side, with a place and a name in its metadata. */
const camera = () =>
  plain(2400, 1600)
    .withExif({ IFD0: { Artist: 'Cineva' }, IFD3: { GPSLatitude: '46/1 46/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

function names({ mediaDir }: TestStore, form: string): string[] {
  return readdirSync(mediaDir).filter((name) => name.endsWith(form))
}

const inMedia = ({ mediaDir }: TestStore, name: string) => readFileSync(path.join(mediaDir, name))

async function publishedPhoto(): Promise<TestStore> {
  const store = publishedStore()
  place(store, PHOTO, await camera())
  hang(store)
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  return store
}

test('a photograph is published in three widths of each form, upright and without its metadata (F-10)', async () => {
  const store = await publishedPhoto()
  for (const [ending, format] of [
    ['.avif', 'heif'],
    ['.webp', 'webp'],
    ['.jpg', 'jpeg'],
  ] as const) {
    const made = await Promise.all(names(store, ending).map((name) => sharp(inMedia(store, name)).metadata()))
    expect(made.map(({ width }) => width).sort((a, b) => a - b)).toEqual([480, 960, 1600])
    for (const { format: found, width, height, exif, icc, orientation } of made) {
      expect(found).toBe(format)
      expect(height).toBe(width * 1.5)
      expect([exif, icc, orientation ?? 1]).toEqual([undefined, undefined, 1])
    }
  }
  for (const name of readdirSync(store.mediaDir)) expect(inMedia(store, name).includes('Cineva')).toBe(false)
})

test('the store keeps its size as it is seen, its widths and its dominant colour', async () => {
  const { database } = await publishedPhoto()
  const row = await database.image.findFirstOrThrow({ where: { kind: 'photograph' } })
  expect(row).toMatchObject({ width: 1600, height: 2400, widths: '[480,960,1600]' })
  expect(row.mediaName).toMatch(/^[0-9a-f]{32}\.jpg$/)
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt((row.colour ?? '').slice(at, at + 2), 16))
  expect(Math.abs((red ?? 0) - 0x20) + Math.abs((green ?? 0) - 0x60) + Math.abs((blue ?? 0) - 0xa0)).toBeLessThan(32)
})

test('a picture is never made larger than it is', async () => {
  const store = publishedStore()
  place(store, PHOTO, await plain(300, 200).jpeg().toBuffer())
  hang(store)
  await publishStore(store)
  expect(await store.database.image.findFirst({ where: { kind: 'photograph' } })).toMatchObject({ widths: '[300]' })
})

test('a transparent picture falls back to white paper', async () => {
  const store = publishedStore()
  const file = 'galerie/imagini/semn.png'
  const clear = sharp({ create: { width: 500, height: 500, channels: 4, background: '#00000000' } })
  place(store, file, await clear.png().toBuffer())
  hang(store, file)
  expect(await publishStore(store)).toMatchObject({ ok: true })
  const [jpeg] = names(store, '.jpg')
  const { dominant } = await sharp(inMedia(store, jpeg ?? '')).stats()
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
})

test('only what changed is made again', async () => {
  const store = await publishedPhoto()
  const stamps = () =>
    readdirSync(store.mediaDir).map((name) => `${name} ${statSync(path.join(store.mediaDir, name)).ino}`)
  const before = stamps()
  // New words beside the same picture; and the same picture, copied again.
  replaceIn(store, ALBUM, 'legenda: Ilustrație', 'legenda: Altă ilustrație')
  utimesSync(path.join(store.contentDir, PHOTO), new Date(), new Date())
  expect(await publishStore(store)).toMatchObject({ changed: 1 })
  expect(stamps()).toEqual(before)
})

test('what was lost is made again', async () => {
  const store = await publishedPhoto()
  const all = readdirSync(store.mediaDir)
  rmSync(path.join(store.mediaDir, names(store, '.avif')[0] ?? ''))
  expect(await publishStore(store)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  expect(readdirSync(store.mediaDir)).toEqual(all)
})

test('a picture replaced under its own name is another picture, and the old one is gone', async () => {
  const store = await publishedPhoto()
  const before = names(store, '.jpg')
  place(store, PHOTO, await plain(800, 800, '#c04020').jpeg().toBuffer())
  expect(await publishStore(store)).toMatchObject({ changed: 1 })
  const after = names(store, '.jpg')
  expect(after).toHaveLength(2)
  expect(before.filter((name) => after.includes(name))).toEqual([])
})

test('a withdrawn picture is not left at its address', async () => {
  const store = await publishedPhoto()
  rmSync(path.join(store.contentDir, ALBUM))
  expect(await publishStore(store)).toMatchObject({ removed: 1 })
  expect(readdirSync(store.mediaDir).filter((name) => !name.startsWith('share-'))).toEqual([])
})
