import { rmSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { read, replaceIn } from '../support/content-files.ts'
import { runContent, useStore } from '../support/run-content.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const REPORT = 'documente/raport-2020.yaml'
const OBJECTIVE = 'obiective/01-referinta.yaml'

const output = z.object({
  ok: z.boolean(),
  percentCurrent: z.number(),
  entries: z.array(z.object({ file: z.string(), field: z.string(), language: z.string(), state: z.string() })),
})

let store: TestStore

beforeEach(async () => {
  store = publishedStore()
  useStore(store)
  // It is a draft in English.
  rmSync(path.join(store.contentDir, 'buletine'), { recursive: true })
  expect((await runContent('board', '--seen')).status).toBe(0)
})

/** What is not current, as `file language.field: state`. */
async function behind(): Promise<string[]> {
  const { status, out } = await runContent('board', '--json')
  expect(status).toBe(0)
  return output
    .parse(JSON.parse(out))
    .entries.filter(({ state }) => state !== 'current')
    .map(({ file, field, language, state }) => `${file} ${language}.${field}: ${state}`)
}

test('what somebody has read beside its source is current, and its file says so in one line', async () => {
  expect(await behind()).toEqual([])
  expect(read(store, REPORT)).toMatch(/^en:\n {2}tradus_dupa: \{ titlu: "[0-9a-f]{6}", rezumat: "[0-9a-f]{6}" \}\n/m)
  const before = read(store, REPORT)
  await runContent('board', '--seen', REPORT)
  expect(read(store, REPORT)).toBe(before)
  expect((await runContent('check')).status).toBe(0)
})

test('where a line would be too long, each field has one', async () => {
  const album = 'galerie/reteaua.yaml'
  const before = read(store, album)
  expect(before).toMatch(
    /^en:\n {2}tradus_dupa:\n {4}titlu: "[0-9a-f]{6}"\n(?: {4}[\w.-]+: "[0-9a-f]{6}"\n)+ {2}stare: /m,
  )
  await runContent('board', '--seen', album)
  expect(read(store, album)).toBe(before)
})

test('a changed Romanian text makes its translation stale, and no other', async () => {
  replaceIn(store, REPORT, 'titlu: Raport de activitate 2020', 'titlu: Raportul anului 2020')
  expect(await behind()).toEqual([`${REPORT} en.titlu: stale`])
  expect((await runContent('board')).out).toContain(`content/${REPORT} en.titlu: de revăzut`)
  await runContent('board', '--seen', `content/${REPORT}`)
  expect(await behind()).toEqual([])
})

test('where the institution published the English text, the Romanian one is the translation', async () => {
  replaceIn(store, OBJECTIVE, 'titlu: The development of Cluj', 'titlu: The growth of Cluj')
  expect(await behind()).toEqual([`${OBJECTIVE} ro.titlu: stale`])
})

test('a text of one picture that changed is known by the picture', async () => {
  replaceIn(store, 'galerie/reteaua.yaml', 'titlu: Comunitatea Școlilor', 'titlu: Școlile')
  expect(await behind()).toEqual(['galerie/reteaua.yaml en.imagini.comunitatea-scolilor.titlu: stale'])
})

test('drafts and missing texts are listed as such', async () => {
  replaceIn(store, 'documente/raport-2019.yaml', 'stare: publicat', 'stare: ciorna')
  replaceIn(store, 'programe/educatie.yaml', '  titlu: Educație\n', '  titlu: Educație\n  text: Un text.\n')
  expect(await behind()).toEqual([
    'programe/educatie.yaml en.text: missing',
    'documente/raport-2019.yaml ro.titlu: draft',
    'documente/raport-2019.yaml ro.rezumat: draft',
  ])
})

test('a translation that nobody has read beside its source is not called current', async () => {
  const fresh = publishedStore()
  useStore(fresh)
  expect(await behind()).toContain(`${REPORT} en.titlu: stale`)
})

test('a threshold fails the command, for machines that check', async () => {
  replaceIn(store, REPORT, 'titlu: Raport de activitate 2020', 'titlu: Raportul anului 2020')
  expect(await runContent('board', '--fail-under=50')).toMatchObject({ status: 0 })
  expect(await runContent('board', '--fail-under=100')).toMatchObject({
    status: 1,
    err: 'Mai puțin decât pragul de 100 %.',
  })
})

test('the translations of the real content are all current, or stated', async () => {
  useStore({ ...store, contentDir: 'content' })
  expect((await runContent('board', '--fail-under=95')).status).toBe(0)
})
