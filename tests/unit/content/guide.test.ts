import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publish } from '../../../lib/content/publish.ts'
import { commands } from '../../../scripts/content/run.ts'
import { runContent, useStore } from '../support/run-content.ts'
import { publishedStore } from '../support/store.ts'

const guide = readFileSync('docs/ghid-redactie.md', 'utf8')

/** Every command of the guide, in its order. */
const written = [...guide.matchAll(/^npm run content -- (.+)$/gm)].map(([, line = '']) => line)

/** A line as a shell takes it apart. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole)

/** What works until somebody ends it, or asks other servers: tests of their own run these. */
const ELSEWHERE = ['preview', 'links']

test('the guide has at most three pages, and its pictures are there', () => {
  const words = guide.split(/\s+/).length
  // About 400 words and a picture on a page.
  expect(words).toBeLessThan(3 * 400)
  const pictures = [...guide.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)]
  expect(pictures.length).toBeGreaterThanOrEqual(3)
  for (const [, alt, file = ''] of pictures) {
    expect(alt?.length).toBeGreaterThan(20)
    expect(existsSync(path.join('docs', file)), file).toBe(true)
  }
})

test('the guide names every command that staff need', () => {
  const named = new Set([...guide.matchAll(/npm run content -- (\w+)/g)].map(([, name]) => name))
  // The forms for editors are written after a change of the code.
  expect([...commands.keys()].filter((name) => name !== 'schemas' && !named.has(name))).toEqual([])
})

test('every command of the guide works, in its order, on the real content (E-14)', async () => {
  const store = publishedStore()
  rmSync(store.contentDir, { recursive: true })
  cpSync('content', store.contentDir, { recursive: true })
  expect(await publish(store.database, store)).toMatchObject({ ok: true })
  useStore(store)
  for (const line of written.filter((line) => !ELSEWHERE.includes(line))) {
    const { status, err } = await runContent(...wordsOf(line))
    expect(status, `${line}: ${err}`).toBe(0)
  }
  expect(written.length).toBeGreaterThan(5)
})
