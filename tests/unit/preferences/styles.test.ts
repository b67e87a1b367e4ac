import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { stylesFor } from '../../../lib/preferences/styles.ts'
import { colours, sizes, switches } from '../../../lib/preferences/words.ts'

const source = readFileSync('app/styles/preferences.css', 'utf8')
const all = [...sizes, ...colours, ...switches]

test('every word has rules, and no rule waits for a word that there is not', () => {
  const used = new Set([...source.matchAll(/\[data-view[^\]]*\]/g)].map(([condition]) => condition))
  expect([...used].sort()).toEqual(all.map((word) => `[data-view~="${word}"]`).sort())
})

test('without scripts the same rules come with every condition answered', () => {
  const css = stylesFor(['grey', 'text-150'])
  expect(css).not.toMatch(/data-view|\/\*/)
  expect(css).toMatch(/^:root:root \{\s*--text-scale: 1\.5;/m)
  expect(css).toMatch(/^:root:not\(:root\) \{\s*--text-scale: 2;/m)
  const conditions = (text: string) => text.match(/:root(\[data-view~="[^"]+"\]|:root|:not\(:root\))/g)?.length
  expect(conditions(css)).toBe(conditions(source.replace(/\/\*[\s\S]*?\*\//g, '')))
})

test('the rules weigh at most 3 KB after gzip, on every page and by themselves (A-09)', () => {
  expect(gzipSync(source).length).toBeLessThanOrEqual(3 * 1024)
  expect(gzipSync(stylesFor(all)).length).toBeLessThanOrEqual(3 * 1024)
})
