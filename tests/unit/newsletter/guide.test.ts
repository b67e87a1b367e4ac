import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../../scripts/newsletter/commands.ts'
import { corpus } from '../support/bounces.ts'
import { asked, START } from '../support/newsletter.ts'
import { newsletterOn } from '../support/run-newsletter.ts'
import { publishedStore } from '../support/store.ts'

const guide = readFileSync('docs/ghid-newsletter.md', 'utf8')

/** Every command of the guide, as its words; what stands in quotation marks is one. */
const written = [...guide.matchAll(/^npm run newsletter -- (.*)$/gm)].map(([, line = '']) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
)

/** Files that the guide has its reader bring. */
const FILES: Record<string, string> = {
  'lista.csv': 'adresa,limba,acord_la\nion@example.org,ro,2026-05-30\n',
  'formulare.pdf': 'Formulare',
  'intoarse.mbox': `From x Tue\n${corpus[0]?.mail}\n`,
}

test('every command of the staff guide does what the guide has it do, in its order', async () => {
  const store = publishedStore()
  const folder = path.dirname(store.contentDir)
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text)
  const person = { emailKey: 'ana@example.org', email: 'ana@example.org', locale: 'ro', state: 'active' }
  await store.database.subscriber.create({ data: { ...person, confirmedAt: START, changedAt: START } })
  await asked(store.database, 'bob@example.org')
  const newsletter = newsletterOn(store, START)

  expect(written.length).toBeGreaterThan(15)
  for (const words of written) {
    const args = words.map((word) => (/\.(csv|pdf|mbox)$/.test(word) ? path.join(folder, word) : word))
    expect({ words, ...(await newsletter(...args)) }).toMatchObject({ words, status: 0, err: '' })
  }
})

test('the guide tells of every command, and is a page', () => {
  const told = new Set(written.map(([name]) => name))
  expect([...commands.keys()].filter((name) => !told.has(name))).toEqual([])
  expect(guide.split('\n').length).toBeLessThan(100)
})
