import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { read, write } from './content-files.ts'
import type { TestStore } from './store.ts'

export const ALBUM = 'galerie/reteaua.yaml'
export const PHOTO = 'galerie/imagini/proba.jpg'

/** A picture of one colour, as an encoder that the test may finish. */
export function plain(width: number, height: number, background = '#2060a0') {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** Puts bytes into the test's content folder. */
export function place({ contentDir }: TestStore, file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true })
  writeFileSync(path.join(contentDir, file), bytes)
}

/** Makes the album's first picture the given file, instead of a drawing. */
export function hang(store: TestStore, file = PHOTO): void {
  write(store, ALBUM, read(store, ALBUM).replace('ilustratie: Membri\n', `fisier: ${file}\n`))
}
