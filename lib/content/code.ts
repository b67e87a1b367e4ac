import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** This folder, from the project's own, where every command runs. */
const FOLDER = 'lib/content'

/** The code that draws. */
const GENERATOR = ['../illustration']

/** The code that makes records of content files: this folder, and whatever of the site's its files go by. */
export const READER = [
  '.',
  ...GENERATOR,
  '../../i18n/navigation.ts',
  '../../i18n/routing.ts',
  '../durations.ts',
  '../file-kinds.ts',
  '../licences.ts',
  '../markdown.ts',
  '../newsletter/issue.ts',
  '../newsletter/periods.ts',
  '../newsletter/spans.ts',
  '../picture-name.ts',
  '../remember.ts',
  '../share-image.ts',
  '../xml.ts',
]

/** Changes when content files may be read otherwise. */
export const digestOfReader = once(() => digestOf(READER))

/** Changes when the generator may draw otherwise. */
export const digestOfGenerator = once(() => digestOf(GENERATOR))

function once(make: () => string): () => string {
  let made: string | undefined
  return () => {
    made ??= make()
    return made
  }
}

function digestOf(places: string[]): string {
  return places
    .flatMap((name) => sourcesIn(path.join(FOLDER, name)))
    .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')
}

function sourcesIn(place: string): string[] {
  if (place.endsWith('.ts')) return [place]
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name))
    .sort()
    .map((name) => path.join(place, name))
}
