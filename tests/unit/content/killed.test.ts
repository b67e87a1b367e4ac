import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { read, write } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore, scratchFolder, type TestStore } from '../support/store.ts'

/** How often publishing is killed: a sample, or all of it (D-11). */
const ROUNDS = process.env['FULL'] === '1' ? 50 : 3

/** So many new records, that writing them takes a while. */
const NEW_RECORDS = 80

const TABLES = ['ContentRecord', 'ContentText', 'Document', 'DocumentTranslation', 'Objective', 'ObjectiveTranslation']

/** How many records are in the store, by what they are. */
const counts = (file: string) => Object.values(dump(file, TABLES)).map(({ length }) => length)

function addRecords(store: TestStore): void {
  const text = read(store, 'documente/raport-2020.yaml')
  for (let number = 0; number < NEW_RECORDS; number++) {
    const renamed = text.replace(/^( +slug: .*)$/gm, `$1-${number}`)
    write(store, `documente/raport-nou-${number}.yaml`, renamed)
  }
  write(
    store,
    'obiective/02-coeziune.yaml',
    read(store, 'obiective/02-coeziune.yaml').replace('Facilitarea', 'Sprijinul'),
  )
}

/** Publishes in a process of its own, and kills it when it has been writing for a time; undefined to let it end. */
function publishIn(folder: string, content: string, killAfterMs: number | undefined): Promise<boolean> {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${folder}/site.db`,
    DATA_DIR: folder,
    CONTENT_DIR: content,
  }
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/content.ts', 'publish', '--json']
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const watch = setInterval(() => {
    // The log of the database appears with the first write.
    if (killAfterMs === undefined || !readdirSync(folder).includes('site.db-wal')) return
    clearInterval(watch)
    setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  }, 2)
  return new Promise((resolve) =>
    child.once('exit', (status) => {
      clearInterval(watch)
      resolve(status === 0)
    }),
  )
}

test(
  `publishing that is killed leaves the old content or the new, never a mixture (${ROUNDS} times)`,
  async () => {
    const store = publishedStore()
    await store.database.$disconnect()
    addRecords(store)
    const old = counts(store.file)
    const whole = scratchFolder()
    copyFileSync(store.file, path.join(whole, 'site.db'))
    expect(await publishIn(whole, store.contentDir, undefined)).toBe(true)
    const fresh = counts(path.join(whole, 'site.db'))
    expect(fresh).not.toEqual(old)

    let killed = 0
    for (let round = 0; round < ROUNDS; round++) {
      const folder = scratchFolder()
      copyFileSync(store.file, path.join(folder, 'site.db'))
      if (!(await publishIn(folder, store.contentDir, (round * 60) % 600))) killed++
      const after = path.join(folder, 'after.db')
      cpSync(path.join(folder, 'site.db'), after)
      for (const end of ['-wal', '-shm'])
        if (readdirSync(folder).includes(`site.db${end}`)) cpSync(path.join(folder, `site.db${end}`), after + end)
      expect([old, fresh]).toContainEqual(counts(after))
      // The next publication takes it up where it is.
      expect(await publishIn(folder, store.contentDir, undefined)).toBe(true)
      expect(counts(path.join(folder, 'site.db'))).toEqual(fresh)
    }
    expect(killed).toBeGreaterThan(0)
  },
  ROUNDS * 20_000,
)
