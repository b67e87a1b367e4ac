import { rmSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { writeGrowth } from '../../bench/lib/growth.mjs'
import { replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { runContent, useStore } from '../support/run-content.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const OBJECTIVE = 'obiective/01-referinta.yaml'

const COMMANDS = ['check', 'publish', 'board', 'new', 'export', 'links', 'schemas']

let store: TestStore

beforeEach(() => {
  store = publishedStore()
  useStore(store)
})

describe('help', () => {
  test('lists every command, in both languages', async () => {
    for (const language of ['ro', 'en']) {
      const { status, out } = await runContent('--help', '--lang', language)
      expect(status).toBe(0)
      for (const name of COMMANDS) expect(out).toContain(`npm run content -- ${name}`)
    }
  })

  test.for(COMMANDS)('%s explains itself and its options in both languages', async (name) => {
    const romanian = await runContent(name, '--help')
    const english = await runContent(name, '--help', '--lang', 'en')
    expect([romanian.status, english.status]).toEqual([0, 0])
    expect(romanian.out).toMatch(/--json +scrie/)
    expect(english.out).toMatch(/--json +writes/)
    expect(english.out).toContain('Exit status')
  })

  test('is what a wrong command gets, with what was probably meant', async () => {
    const { status, err } = await runContent('pubish')
    expect(status).toBe(2)
    expect(err).toContain('Ați vrut să scrieți „publish”?')
    expect((await runContent()).status).toBe(2)
    expect(await runContent('check', '--jsn', '--lang=en')).toMatchObject({
      status: 2,
      err: expect.stringContaining("Unknown option (Unknown option '--jsn')"),
    })
  })
})

describe('a mistake', () => {
  const PLACE = 'content/obiective/01-referinta.yaml:4:1 numar:'

  beforeEach(() => replaceIn(store, OBJECTIVE, 'numar: 1', 'numar: unu'))

  test('is told with what was found, what is expected and an example', async () => {
    for (const command of ['check', 'publish']) {
      const { status, err } = await runContent(command)
      expect(status).toBe(1)
      expect(err).toContain(`${PLACE} aici se așteaptă un număr. Acum scrie: unu. Exemplu: numar: 6`)
    }
  })

  test('is told in English with --lang en', async () => {
    const { status, err } = await runContent('check', '--lang', 'en')
    expect(status).toBe(1)
    expect(err).toContain(`${PLACE} a number is expected here. Now it says: unu. Example: numar: 6`)
  })

  test('is an entry of the JSON', async () => {
    const { status, out } = await runContent('check', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ line: 4, column: 1, field: 'numar', found: 'unu', message: 'aici se așteaptă un număr.' }],
    })
  })
})

test('remarks that would fill the screen are counted by publish, and listed by check', async () => {
  writeGrowth(store.contentDir, { documents: 30 })
  const remark = /^content\/documente\/crestere-/gm
  const published = await runContent('publish')
  expect(published.status).toBe(0)
  const more = /și alte observații \((\d+)\)/.exec(published.out)?.[1]
  const listed = published.out.match(remark)?.length ?? 0
  expect(listed).toBeLessThanOrEqual(20)
  const checked = await runContent('check')
  expect(checked.out.match(remark)?.length).toBe(listed + Number(more))
})

const summary = z.object({ added: z.number(), changed: z.number(), removed: z.number() })

test('a dry run says what publishing would change, and changes nothing (E-04)', async () => {
  replaceIn(store, OBJECTIVE, 'Dezvoltarea', 'Creșterea')
  rmSync(path.join(store.contentDir, 'programe/educatie.yaml'))
  const before = dump(store.file)
  const dry = await runContent('publish', '--dry-run')
  expect(dry.status).toBe(0)
  expect(dry.out.split('\n')).toEqual([
    'content: 0 noi, 1 modificat, 1 șters.',
    '  ~ obiective/01-referinta',
    '  − programe/educatie',
    'Nimic nu a fost publicat (--dry-run).',
  ])
  expect(dump(store.file)).toEqual(before)

  const { status, out } = await runContent('publish', '--json')
  expect(status).toBe(0)
  expect(summary.parse(JSON.parse(out))).toEqual({ added: 0, changed: 1, removed: 1 })
  expect((await runContent('publish')).out).toBe('content: 0 noi, 0 modificate, 0 șterse.')
})

test('a dry run needs no store, and makes none', async () => {
  const nowhere = path.join(path.dirname(store.file), 'new/site.db')
  useStore({ ...store, file: nowhere })
  const { status, out } = await runContent('publish', '--dry-run', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ dryRun: true, changed: 0, changes: { changed: [], removed: [] } })
})

test('what cannot be done ends with a sentence and its own status', async () => {
  useStore({ ...store, file: store.contentDir })
  const { status, err } = await runContent('publish')
  expect(status).toBe(3)
  expect(err).toContain('conținutul publicat a rămas cum era')
})
