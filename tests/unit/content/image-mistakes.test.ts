import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblem } from '../../../lib/content/problem.ts'
import { publishStore, read, replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { ALBUM, hang, PHOTO, place, plain } from '../support/photos.ts'
import { publishedStore } from '../support/store.ts'

const jpeg = () => plain(1200, 800).jpeg().toBuffer()

/** Files that cannot be published (D-12), and words of what staff are told. */
const MISTAKES = [
  { mistake: 'a file that is not there', file: PHOTO, bytes: undefined, says: 'nu există' },
  { mistake: 'a file of 0 bytes', file: PHOTO, bytes: async () => Buffer.alloc(0), says: '0 octeți' },
  {
    mistake: 'a PNG with the name of a JPEG',
    file: PHOTO,
    bytes: () => plain(50, 50).png().toBuffer(),
    says: 'este png',
  },
  {
    mistake: 'a text with the name of a picture',
    file: PHOTO,
    bytes: async () => Buffer.from('imagine'),
    says: 'stricată',
  },
  { mistake: 'a truncated file', file: PHOTO, bytes: async () => (await jpeg()).subarray(0, 2000), says: 'trunchiată' },
  {
    mistake: 'a picture of 20 000 pixels',
    file: 'galerie/imagini/panou.png',
    bytes: () => plain(20_000, 4).png().toBuffer(),
    says: '20000 × 4 pixeli; cel mult 12000',
  },
  {
    mistake: 'another kind of file',
    file: 'galerie/imagini/a.gif',
    bytes: () => plain(9, 9).gif().toBuffer(),
    says: '.webp',
  },
  { mistake: 'a file outside of the content', file: '../../etc/poza.jpg', bytes: undefined, says: 'dosarul content/' },
]

test.for(MISTAKES)('$mistake is reported at the field that names it, and nothing is published', async (planted) => {
  const store = publishedStore()
  const before = dump(store.file)
  if (planted.bytes) place(store, planted.file, await planted.bytes())
  // A sound change in the same run must wait as well.
  replaceIn(store, 'obiective/01-referinta.yaml', 'Dezvoltarea Clujului', 'Creșterea Clujului')
  hang(store, planted.file)
  const result = await publishStore(store)
  const line =
    read(store, ALBUM)
      .split('\n')
      .findIndex((text) => text.includes('fisier:')) + 1
  const [message, ...others] = result.ok ? [] : result.problems.map(formatProblem)
  expect(message).toContain(`content/${ALBUM}:${line}:5 imagini.0.fisier: `)
  expect(message).toContain(planted.says)
  expect(others).toEqual([])
  expect(dump(store.file)).toEqual(before)
  expect(existsSync(store.mediaDir) ? readdirSync(store.mediaDir) : []).toEqual([])
})

test('the mistakes of all pictures are listed in one run', async () => {
  const store = publishedStore()
  hang(store)
  replaceIn(store, ALBUM, 'ilustratie: Comunitatea Școlilor', 'fisier: galerie/imagini/alta.jpg')
  const result = await publishStore(store)
  expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual(['imagini.0.fisier', 'imagini.1.fisier'])
})

test('a picture is either a file or a drawing', async () => {
  const store = publishedStore()
  replaceIn(store, ALBUM, 'ilustratie: Membri\n', `fisier: ${PHOTO}\n    ilustratie: Membri\n`)
  const result = await publishStore(store)
  expect(result.ok ? '' : result.problems.map(formatProblem).join('\n')).toContain('fie „fisier”, fie „ilustratie”')
})
