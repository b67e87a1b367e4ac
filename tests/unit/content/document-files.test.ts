import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { orphanFiles } from '../../../lib/content/folders.ts'
import { loadContent } from '../../../lib/content/load.ts'
import { formatProblem } from '../../../lib/content/problem.ts'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { pdf } from '../support/pdf.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const REPORT = 'documente/raport-2020.yaml'
const PLACE = 'adresa_externa: https://cccluj.ro/documente\nlimba: ro'
const FILE = 'documente/fisiere/raport.pdf'
const FIELD = `fisiere:\n  ro: ${FILE}`

/** A store whose report is to have a file, with these bytes. */
function withFile(bytes: Uint8Array | undefined, name = FILE): TestStore {
  const store = publishedStore()
  mkdirSync(path.join(store.contentDir, 'documente/fisiere'))
  if (bytes) writeFileSync(path.join(store.contentDir, name), bytes)
  replaceIn(store, REPORT, PLACE, FIELD.replace(FILE, name))
  return store
}

async function mistakes(store: TestStore): Promise<string[]> {
  const before = dump(store.file)
  const result = await publishStore(store)
  expect(dump(store.file)).toEqual(before)
  expect(existsSync(store.mediaDir)).toBe(false)
  return result.ok ? [] : result.problems.map(formatProblem)
}

test('type, size, pages, title, language and checksum are read from the file (R-01)', async () => {
  const bytes = pdf({ pages: 36, compact: true })
  const store = withFile(bytes)
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const mediaName = `${sha256.slice(0, 32)}.pdf`
  expect(await store.database.documentFile.findMany()).toEqual([
    {
      documentKey: 'raport-2020',
      locale: 'ro',
      fileName: 'Raport de activitate 2020.pdf',
      mediaName,
      mediaType: 'application/pdf',
      bytes: bytes.length,
      pages: 36,
      title: 'Raport',
      lang: 'ro-RO',
      sha256,
      previewName: null,
      previewWidth: null,
      previewHeight: null,
    },
  ])
  expect(readFileSync(path.join(store.mediaDir, mediaName))).toEqual(bytes)
  expect(await publishStore(store)).toMatchObject({ changed: 0, unchanged: expect.any(Number) })
})

test('another file under the same name is a change', async () => {
  const store = withFile(pdf({ pages: 2 }))
  await publishStore(store)
  writeFileSync(path.join(store.contentDir, FILE), pdf({ pages: 3 }))
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  expect(await store.database.documentFile.findFirst()).toMatchObject({ pages: 3 })
})

test.for<[string, Uint8Array | undefined, string]>([
  ['a file that is not there', undefined, 'nu există'],
  ['an empty file', new Uint8Array(), 'gol'],
  ['a file that is not what its name says', Buffer.from('<html>'), 'nu este ce spune'],
  ['a PDF without pages', pdf({ pages: 0 }), 'nicio pagină'],
  ['a PDF under lock', pdf({ pages: 1, trailer: '/Encrypt 9 0 R' }), 'protejat'],
  ['a PDF cut short', pdf({ pages: 9 }).subarray(0, 60), 'nu poate fi citit'],
])('%s stops the publication, and is named with file, line and field (E-09)', async ([, bytes, says]) => {
  const [line = '', ...others] = await mistakes(withFile(bytes))
  expect(line).toMatch(/^content\/documente\/raport-2020\.yaml:8:3 fisiere\.ro: /)
  expect(line).toContain(says)
  expect(others).toEqual([])
})

test('a text document that is a renamed PDF is found out', async () => {
  const name = 'documente/fisiere/raport.docx'
  expect(await mistakes(withFile(pdf({ pages: 1 }), name))).toEqual([expect.stringContaining('nu este ce spune')])
})

test('a file that no document names is found', async () => {
  const { contentDir } = withFile(pdf({ pages: 1 }))
  writeFileSync(path.join(contentDir, 'documente/fisiere/uitat.pdf'), pdf({ pages: 1 }))
  const { records, problems } = await loadContent(contentDir)
  expect(problems).toEqual([])
  expect(orphanFiles(contentDir, new Set(records.flatMap(({ files }) => files)))).toEqual([
    'documente/fisiere/uitat.pdf',
  ])
})

test('what a PDF does not say of itself is listed to staff, and stops nothing', async () => {
  const { contentDir } = withFile(pdf({ pages: 1, title: '()', lang: '(en-US)' }))
  const { remarks, problems } = await loadContent(contentDir)
  expect(problems).toEqual([])
  expect(remarks.map(formatProblem)).toEqual([
    expect.stringMatching(/raport-2020\.yaml:\d+:3 fisiere\.ro: PDF-ul nu are titlu în proprietățile sale\.$/),
    expect.stringMatching(/fisiere\.ro: PDF-ul nu spune în proprietățile sale că este în limba „ro”\.$/),
  ])
})

test('a picture of the first page is published with the file that it lies beside', async () => {
  const store = withFile(pdf({ pages: 1 }))
  const png = await sharp({ create: { width: 48, height: 68, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  writeFileSync(path.join(store.contentDir, 'documente/fisiere/raport.png'), png)
  await publishStore(store)
  const file = await store.database.documentFile.findFirst()
  expect(file).toMatchObject({ previewWidth: 48, previewHeight: 68 })
  expect(readFileSync(path.join(store.mediaDir, file?.previewName ?? ''))).toEqual(png)
})

test('an edition that is taken away is missed by the one that names it', async () => {
  const store = publishedStore()
  replaceIn(store, 'documente/raport-2019.yaml', 'limba: ro\n', 'limba: ro\ninlocuit_de: raport-2020\n')
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  rmSync(path.join(store.contentDir, REPORT))
  expect(await publishStore(store)).toMatchObject({ ok: false, problems: [{ field: 'inlocuit_de' }] })
})

test('a removed document takes its file’s row with it', async () => {
  const store = withFile(pdf({ pages: 1 }))
  await publishStore(store)
  rmSync(path.join(store.contentDir, REPORT))
  rmSync(path.join(store.contentDir, FILE))
  expect(await publishStore(store)).toMatchObject({ ok: true, removed: 1 })
  expect(await store.database.documentFile.count()).toBe(0)
})
