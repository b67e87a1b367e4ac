import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { loadContent } from '../../../lib/content/load.ts'
import { formatProblem } from '../../../lib/content/problem.ts'
import { canBeDraft } from '../../../lib/content/template.ts'
import { contentTypes } from '../../../lib/content/types/index.ts'
import { kindOf } from '../../../scripts/content/new.ts'
import { publishStore, read } from '../support/content-files.ts'
import { LanguageServer } from '../support/language-server.ts'
import { runContent, useStore } from '../support/run-content.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const TITLE = 'Știri: „Raport” 2025'
const SLUG = 'stiri-raport-2025'

let store: TestStore

beforeEach(() => {
  store = publishedStore()
  useStore(store)
})

test.for(contentTypes.filter(canBeDraft))(
  'a new record of $folder is a valid draft with explanations, which an editor accepts (E-11)',
  async (type) => {
    const { status, out } = await runContent('new', kindOf(type), TITLE)
    expect(status).toBe(0)
    const file = `${type.folder}/${SLUG}.yaml`
    expect(out).toContain(file)
    const text = read(store, file)
    expect(text.match(/^ {2}stare: ciorna$/gm)).toHaveLength(2)
    expect(text).toContain('# De unde vine textul; nu se publică.')
    const { problems } = await loadContent(store.contentDir)
    expect(problems.map(formatProblem)).toEqual([])
    expect(await publishStore(store)).toMatchObject({ ok: true, added: 1, changed: 0 })
    // The schema is found from the file's place beside the real ones.
    expect(await new LanguageServer().open(path.join('content', file), text)).toEqual([])
  },
)

test('every kind of record that can be a draft has a word of its own', () => {
  const kinds = contentTypes.filter(canBeDraft).map(kindOf)
  expect(new Set(kinds).size).toBe(kinds.length)
  for (const type of contentTypes.filter(canBeDraft)) expect(kindOf(type)).not.toBe(type.folder)
})

test('what the comments offer can be taken as it stands', async () => {
  await runContent('new', 'cluster', TITLE)
  const file = path.join(store.contentDir, `clustere/${SLUG}.yaml`)
  const offered = /^# membri_total: .*$/m.exec(readFileSync(file, 'utf8'))?.[0]
  expect(offered).toBe('# membri_total: 60')
})

test('a wrong kind, no title and a title that is taken are explained', async () => {
  expect(await runContent('new', 'documnt', TITLE)).toMatchObject({
    status: 2,
    err: expect.stringContaining('Ați vrut să scrieți „document”?'),
  })
  expect((await runContent('new', 'document')).status).toBe(2)
  expect(await runContent('new', 'sectiuni', TITLE)).toMatchObject({
    status: 2,
    err: expect.stringContaining('există deja'),
  })
  await runContent('new', 'document', TITLE)
  expect((await runContent('new', 'document', TITLE)).status).toBe(1)
})
