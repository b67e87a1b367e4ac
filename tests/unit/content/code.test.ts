import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { READER } from '../../../lib/content/code.ts'

const HOME = path.resolve('lib/content')
const READ = READER.map((place) => path.resolve(HOME, place))

/** What content is handed to, not what it is read by. */
const STORE = ['lib/db', 'prisma', 'lib/secrets.ts'].map((place) => path.resolve(place))

const isIn = (places: string[], file: string) =>
  places.some((place) => file === place || file.startsWith(`${place}${path.sep}`))

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) => path.resolve(path.dirname(file), target))
}

test('whatever the code of content files goes by is part of what a kept record depends on (F-07)', () => {
  const sources = READ.flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => path.join(place, name)),
  )
  expect(sources.length).toBeGreaterThan(50)
  const forgotten = sources.flatMap(importsOf).filter((file) => !isIn(READ, file) && !isIn(STORE, file))
  expect([...new Set(forgotten)].map((file) => path.relative('.', file))).toEqual([])
})
