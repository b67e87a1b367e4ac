import { expect, test } from 'vitest'
import { formatProblem } from '../../../lib/content/problem.ts'
import { publishStore, read, replaceIn, write } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { consentTexts } from '../support/planted/consent-texts.ts'
import { documents } from '../support/planted/documents.ts'
import { fields } from '../support/planted/fields.ts'
import { files } from '../support/planted/files.ts'
import { issues } from '../support/planted/issues.ts'
import { records } from '../support/planted/records.ts'
import { publishedStore } from '../support/store.ts'

test.for([...fields, ...records, ...documents, ...issues, ...consentTexts, ...files])(
  '$mistake is reported where it stands (E-01)',
  async ({ file, change, at, field, says }) => {
    const store = publishedStore()
    const before = dump(store.file)
    if ('whole' in change) write(store, file, change.whole)
    else replaceIn(store, file, change.from, change.to)

    const result = await publishStore(store)
    const place = `content/${file}:${lineAndColumn(read(store, file), at)} ${field}`
    const lines = result.ok ? [] : result.problems.map(formatProblem)
    expect(lines.map((line) => line.slice(0, place.length))).toContain(place)
    expect(lines.find((line) => line.startsWith(place))).toContain(says)
    expect(dump(store.file)).toEqual(before)
  },
)

function lineAndColumn(text: string, words: string): string {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  if (!text.includes(words)) throw new Error(`The changed file does not hold: ${words}`)
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}
