import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { Stage } from '../../../lib/content/publish.ts'
import { publish } from '../../../lib/content/publish.ts'
import { showProgress } from '../../../scripts/lib/show-progress.ts'
import { replaceIn } from '../support/content-files.ts'
import { hang, PHOTO, place, plain } from '../support/photos.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

/** Longer than work may take without a line (E-04). */
const LONG_IN_MS = 1_100

/** Runs the staff's own command on the test's content and store, and gives back what it says. */
function command({ contentDir, mediaDir, file }: TestStore, name: string): string {
  return execFileSync(process.execPath, ['--conditions=react-server', 'scripts/command.mjs', 'content', name], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      DATA_DIR: mediaDir.replace(/\/media$/, ''),
      DATABASE_URL: `file:${file}`,
    },
  })
}

test('check lists the files that no record names, and no others (E-09)', async () => {
  const store = publishedStore()
  place(store, PHOTO, await plain(40, 30).jpeg().toBuffer())
  place(store, 'galerie/imagini/uitata.jpg', await plain(40, 30).jpeg().toBuffer())
  place(store, 'documente/fisiere/uitat.pdf', Buffer.from('%PDF-'))
  hang(store)
  const orphans = command(store, 'check')
    .split('\n')
    .filter((line) => line.includes('nu este numit'))
  expect(orphans).toEqual([
    'content/documente/fisiere/uitat.pdf: nu este numit de nicio înregistrare.',
    'content/galerie/imagini/uitata.jpg: nu este numit de nicio înregistrare.',
  ])
})

test('publish says what changed, and that nothing did (E-04)', () => {
  const store = publishedStore()
  replaceIn(store, 'obiective/01-referinta.yaml', 'Dezvoltarea Clujului', 'Creșterea Clujului')
  expect(command(store, 'publish')).toMatch(/^content: 0 noi, 1 modificat, 0 șterse\.\n/)
  expect(command(store, 'publish')).toBe('content: 0 noi, 0 modificate, 0 șterse.\n')
})

test('publishing tells how far it is, in each of its stages (E-04)', async () => {
  const store = publishedStore()
  place(store, PHOTO, await plain(40, 30).jpeg().toBuffer())
  hang(store)
  const last = new Map<Stage, string>()
  const progress = (stage: Stage, done: number, total: number) => last.set(stage, `${done} din ${total}`)
  await publish(store.database, { ...store, progress })
  // Ten files of content; the album's pictures that are not made yet, its drawing among them; the album itself.
  expect([...last.keys()]).toEqual(['check', 'media', 'write'])
  for (const told of last.values()) expect(told).toMatch(/^([1-9]\d*) din \1$/)
  expect(last.get('write')).toBe('1 din 1')
})

test('long work has a line that says how far it is, short work has none (E-04)', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    for (const done of [1, 2, 3]) showProgress('check', done, 3)
    expect(written).not.toHaveBeenCalled()
    showProgress('media', 1, 9)
    await setTimeout(LONG_IN_MS)
    showProgress('media', 2, 9)
    showProgress('media', 3, 9)
    showProgress('media', 9, 9)
    expect(written.mock.calls).toEqual([
      ['Imagini și documente pregătite: 2 din 9'],
      ['Imagini și documente pregătite: 9 din 9'],
    ])
  } finally {
    written.mockRestore()
  }
})
