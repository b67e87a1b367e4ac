import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import Sqlite from 'better-sqlite3'
import { actionFields } from '../e2e/support/form'
import { locales, words } from '../e2e/support/languages'
import { at, ORIGIN } from '../e2e/support/site'
import { expect, test } from '../e2e/support/test'
import { type Site, startSite } from './support/server'

test.use({ expectedComplaints: [/status of 500/] })

interface Trouble {
  make: (file: string) => undefined | (() => void)
  /** Whether what was never made before can still be read from it. */
  isReadable?: boolean
  /** From which byte on it must still be there afterwards, as it was made: nobody may put an empty store over it. */
  leftFrom?: number
}

const PAGE_SIZE = 4096

/** Overwrites one page of a database, by its number from 0. */
function damage(file: string, page: number): void {
  const opened = openSync(file, 'r+')
  writeSync(opened, Buffer.alloc(PAGE_SIZE, 7), 0, PAGE_SIZE, page * PAGE_SIZE)
  closeSync(opened)
}

/** How a store can be in trouble (D-09), each with a way to make it so; the server has not asked it anything before. */
const TROUBLES: Record<string, Trouble> = {
  missing: { make: (file) => void rmSync(file), leftFrom: 0 },
  empty: { make: (file) => void truncateSync(file, 0) },
  'no database': { make: (file) => void writeFileSync(file, 'garbage '.repeat(5000)), leftFrom: 0 },
  'a directory': {
    make: (file) => {
      rmSync(file)
      mkdirSync(file)
    },
    leftFrom: 0,
  },
  'damaged at the beginning': { make: (file) => void damage(file, 0), leftFrom: 0 },
  'damaged in the middle': {
    make: (file) => void damage(file, Math.floor(statSync(file).size / PAGE_SIZE / 2)),
    isReadable: true,
    // Whoever opens it notes in its first page how changes are logged.
    leftFrom: PAGE_SIZE,
  },
  'of another schema': {
    make: (file) => void new Sqlite(file).exec('DROP TABLE "ContentRecord"; DROP TABLE "DocumentTranslation"').close(),
  },
  // Not by the rights of the file, which hold back no root: SQLite takes a file of a later format as one to read only.
  'of a kind that can be read only': {
    make: (file) => {
      const opened = openSync(file, 'r+')
      writeSync(opened, Buffer.from([3, 2]), 0, 2, 18)
      closeSync(opened)
      return undefined
    },
    isReadable: true,
    leftFrom: 0,
  },
  locked: {
    make: (file) => {
      const lock = new Sqlite(file)
      lock.pragma('locking_mode = EXCLUSIVE')
      lock.exec('BEGIN EXCLUSIVE; CREATE TABLE "held" (x)')
      return () => lock.close()
    },
  },
}

/** What stands at a path: nothing, or which directory, or which file and its bytes. */
function standing(file: string, from: number): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return 'nothing'
  const bytes = found.isDirectory() ? 'a directory' : readFileSync(file).subarray(from)
  return `${found.ino} ${createHash('sha256').update(bytes).digest('hex')}`
}

for (const [trouble, { make, isReadable = false, leftFrom }] of Object.entries(TROUBLES)) {
  test.describe
    .serial(`with a store that is ${trouble}`, () => {
      let site: Site
      let undo: undefined | (() => void)
      let made: string

      test.beforeAll(async () => {
        site = await startSite()
        undo = make(site.databaseFile)
        // Not of a locked one: whoever closes a file gives up the locks of its process.
        if (leftFrom !== undefined) made = standing(site.databaseFile, leftFrom)
      })

      test.afterAll(async () => {
        undo?.()
        await site.stop()
      })

      test('every page that was made is served, and readiness says no', async ({ request }) => {
        for (const path of ['/ro', '/ro/documente', '/en/clusters', '/en/documents/activity-report-2020']) {
          const response = await request.get(site.origin + path)
          expect(response.status(), path).toBe(200)
          expect(await response.text()).toContain('<h1')
        }
        expect((await request.get(`${site.origin}/api/ready`)).status()).toBe(503)
        expect((await request.get(`${site.origin}/api/health`)).status()).toBe(200)
        expect(site.log()).toContain('Not ready')
        if (leftFrom !== undefined) expect(standing(site.databaseFile, leftFrom)).toBe(made)
      })

      if (isReadable) return

      for (const locale of locales) {
        test(`what cannot be known is a whole page in ${locale} that says so, with a number that is in the log`, async ({
          page,
          request,
        }) => {
          const { broken } = words[locale].Refused
          const path = `${at('/documents', locale)}/never-made-${locale}`
          const own = await request.get(`${site.origin}${at('/documents', locale)}`)
          const response = await request.get(site.origin + path)
          const html = await response.text()
          expect(response.status()).toBe(500)
          const id = response.headers()['x-request-id'] ?? ''
          expect(id).toMatch(/^[0-9a-f-]{36}$/)
          expect(html).toContain(id)
          expect(site.log()).toContain(id)
          expect(html).toContain(`<html lang="${locale}"`)
          expect(html).not.toMatch(/<script(?![^>]*ld\+json| src="\/e\/)|<style| style=|at \w+ \(|\.next|SQLITE|Prisma/)
          expect(response.headers()['cache-control']).toBe('no-store')
          for (const [name, value] of Object.entries(own.headers()))
            if (/^(content-security|strict|x-content|referrer|cross-origin|permissions)/.test(name))
              expect(response.headers()[name], name).toBe(value)
          await page.goto(site.origin + path).catch(() => undefined)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(broken.title)
          await expect(page.getByRole('navigation').first()).toBeAttached()
        })
      }

      test('a form is told so too', async ({ request }) => {
        const html = await (await request.get(`${site.origin}/ro/newsletter`)).text()
        const response = await request.post(`${site.origin}/ro/newsletter`, {
          multipart: { ...actionFields(html), address: 'nobody@example.org' },
          headers: { Origin: ORIGIN },
        })
        expect(response.status()).toBe(500)
        expect(await response.text()).toContain(words.ro.Refused.broken.title)
        expect(site.isAlive()).toBe(true)
      })
    })
}

for (const locale of locales) {
  test(`a page that breaks while it answers a form is a whole page in ${locale}, with a number (S-23)`, async ({
    request,
  }) => {
    const site = await startSite()
    const path = at('/newsletter', locale)
    const html = await (await request.get(site.origin + path)).text()
    const store = new Sqlite(site.databaseFile)
    // What the page says is gone, while the store answers: the page breaks when it is made.
    store.exec('DROP TABLE "SectionTextTranslation"')
    store.close()
    const response = await request.post(site.origin + path, {
      multipart: { ...actionFields(html), address: 'nobody' },
      headers: { Origin: ORIGIN },
    })
    const answer = await response.text()
    expect(response.status()).toBe(500)
    expect(answer).toContain(`<html lang="${locale}"`)
    expect(answer).toContain(words[locale].Refused.broken.title)
    expect(site.log()).toContain(response.headers()['x-request-id'])
    expect(answer).not.toMatch(/at \w+ \(|\.next|SQLITE|Prisma/)
    expect(site.isAlive()).toBe(true)
    await site.stop()
  })
}
