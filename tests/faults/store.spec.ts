import { openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { actionFields } from '../e2e/support/form'
import { locales, words } from '../e2e/support/languages'
import { at, ORIGIN } from '../e2e/support/site'
import { expect, test } from '../e2e/support/test'
import { type Site, startSite } from './support/server'

test.use({ expectedComplaints: [/status of 500/] })

/** How a store can be in trouble (D-09), each with a way to make it so; the server has not asked it anything before. */
const TROUBLES: Array<[string, (file: string) => undefined | (() => void)]> = [
  ['missing', (file) => void rmSync(file)],
  ['empty', (file) => void truncateSync(file, 0)],
  ['no database', (file) => void writeFileSync(file, 'garbage '.repeat(5000))],
  ['damaged at the beginning', (file) => void writeSync(openSync(file, 'r+'), Buffer.alloc(4096, 7), 0, 4096, 0)],
  [
    'of another schema',
    (file) => void new Sqlite(file).exec('DROP TABLE "ContentRecord"; DROP TABLE "DocumentTranslation"'),
  ],
  [
    'locked',
    (file) => {
      const lock = new Sqlite(file)
      lock.pragma('locking_mode = EXCLUSIVE')
      lock.exec('BEGIN EXCLUSIVE; CREATE TABLE "held" (x)')
      return () => lock.close()
    },
  ],
]

for (const [trouble, make] of TROUBLES) {
  test.describe
    .serial(`with a store that is ${trouble}`, () => {
      let site: Site
      let undo: undefined | (() => void)

      test.beforeAll(async () => {
        site = await startSite()
        undo = make(site.databaseFile)
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
      })

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
