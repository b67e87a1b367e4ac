import Sqlite from 'better-sqlite3'
import { locales } from '../e2e/support/languages'
import { askedFor, subscriber, useStore } from '../e2e/support/subscribers'
import { expect, test } from '../e2e/support/test'
import { startSite } from './support/server'

const PRESSED = { headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, maxRedirects: 0 }
const ONE_CLICK = { form: { 'List-Unsubscribe': 'One-Click' } }

/** The token at the end of a link. */
const tokenOf = (link: string) => link.replace(/^.*\//, '')

test('the log names nobody and holds no link, also when the store fails in the middle of it all (N-40)', async ({
  request,
}) => {
  const site = await startSite()
  const secrets: string[] = []
  try {
    useStore(site.databaseFile)
    const get = (link: string) => request.get(site.origin + link, { maxRedirects: 0 })
    const press = (link: string, word: string) =>
      request.post(site.origin + link, { ...PRESSED, multipart: { do: word } })

    async function story(): Promise<Array<() => Promise<void>>> {
      const next: Array<() => Promise<void>> = []
      for (const locale of locales) {
        const [asked, other, active] = [await askedFor(locale), await askedFor(locale), await subscriber(locale)]
        const links = [asked.confirm, asked.cancel, asked.expired, other.cancel, active.manage, active.unsubscribe]
        secrets.push(asked.address, other.address, active.address, ...links.map(tokenOf), tokenOf(active.oneClick))
        for (const link of [...links, active.oneClick, `/${locale}/${active.address}`]) await get(link)
        next.push(async () => {
          await press(asked.confirm, 'confirm')
          await press(other.cancel, 'cancel')
          await press(active.manage, 'export')
          await press(active.unsubscribe, 'unsubscribe')
          await press(asked.expired, active.address)
          await request.post(site.origin + active.oneClick, ONE_CLICK)
          await request.post(`${site.origin}/${locale}/newsletter`, {
            ...PRESSED,
            multipart: { email: active.address },
          })
          for (const link of links) await get(link)
        })
      }
      return next
    }

    for (const half of await story()) await half()
    const broken = await story()
    new Sqlite(site.databaseFile).exec('DROP TABLE "NewsletterToken"; DROP TABLE "Subscriber"').close()
    for (const half of broken) await half()

    const log = site.log().replaceAll(/node_modules\/@/g, '')
    expect(log).toMatch(/error/i)
    expect(log).not.toContain('@')
    for (const secret of secrets) expect(log).not.toContain(secret)
  } finally {
    useStore('data/e2e/site.db')
    await site.stop()
  }
})

test('of a report of the policy the log holds the directive and the origin, and nothing else (S-06)', async ({
  request,
}) => {
  const site = await startSite()
  try {
    for (const blocked of ['https://evil.example/path?secret=1#secret', 'secret@example.org', 'inline']) {
      const report = {
        'effective-directive': 'script-src-elem',
        'blocked-uri': blocked,
        'document-uri': 'https://ccc.example/ro?secret=1',
        'script-sample': 'secret',
      }
      const headers = { 'Content-Type': 'application/csp-report' }
      const data = JSON.stringify({ 'csp-report': report })
      expect((await request.post(`${site.origin}/api/csp-report`, { headers, data })).status()).toBe(204)
    }
    const written = { event: 'csp.blocked', directive: 'script-src-elem' }
    const lines = site
      .log()
      .split('\n')
      .filter((line) => line.includes('csp.'))
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { ...written, origin: 'https://evil.example' },
      { ...written, origin: 'secretexampleorg' },
      { ...written, origin: 'inline' },
    ])
    expect(site.log()).not.toMatch(/secret=|path/)
  } finally {
    await site.stop()
  }
})
