import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { readUnsubscribeToken, unsubscribeToken } from '../../../lib/newsletter/unsubscribe-token.ts'
import { scripts } from '../../../package.json'
import { commands } from '../../../scripts/newsletter/commands.ts'
import { asked, eventsOf, START, signUpOf } from '../support/newsletter.ts'
import { newsletterOn } from '../support/run-newsletter.ts'
import { publishedStore, type TestStore } from '../support/store.ts'
import { addSubscribers } from '../support/subscribers.ts'

const OCTOBER = '2026-octombrie'

let store: TestStore
let newsletter: ReturnType<typeof newsletterOn>

beforeEach(() => {
  store = publishedStore()
  newsletter = newsletterOn(store, START)
})

const subscriber = (emailKey: string) => store.database.subscriber.findUnique({ where: { emailKey } })

test('the command runs as staff call it, in a process of its own', () => {
  const { newsletter: script } = z.object({ newsletter: z.string() }).parse(scripts)
  const [, ...args] = script.split(' ')
  const env = { ...process.env, DATABASE_URL: `file:${store.file}` }
  expect(execFileSync(process.execPath, [...args, 'stats'], { env, encoding: 'utf8' })).toContain('adrese\tblocate')
})

describe('help', () => {
  test('lists every command with what it does, in Romanian', async () => {
    const { status, out } = await newsletter('--help')
    expect(status).toBe(0)
    for (const { usage, summary } of commands.values()) {
      expect(out).toContain(`npm run newsletter -- ${usage}`)
      expect(out).toContain(summary)
    }
  })

  test.for([...commands.keys()])('%s explains itself', async (name) => {
    const { status, out } = await newsletter(name, '--help')
    expect(status).toBe(0)
    expect(out).toContain(`npm run newsletter -- ${name}`)
    expect(out).toContain('Coduri de ieșire')
  })

  test('is what a wrong use gets, with what was probably meant', async () => {
    expect(await newsletter('sned')).toMatchObject({ status: 2, err: expect.stringContaining('„send”') })
    expect(await newsletter('send')).toMatchObject({ status: 2, err: 'Lipsește <buletin>.' })
    expect(await newsletter('stats', '--jsn')).toMatchObject({ status: 2, err: expect.stringContaining('--jsn') })
    expect(await newsletter('find', 'nimeni')).toMatchObject({ status: 2, err: expect.stringContaining('„nimeni”') })
    expect(await newsletter('list', '--stare=plecat')).toMatchObject({
      status: 2,
      err: expect.stringContaining('dezabonat'),
    })
  })
})

describe('subscribers', () => {
  beforeEach(() => addSubscribers(store.database, 6, (index) => (index === 0 ? 'unsubscribed' : 'active')))

  test('are listed, all or some', async () => {
    const all = await newsletter('list')
    expect(all.out.trim().split('\n')).toHaveLength(6)
    expect(all.out).toContain('Cititor0@example.org\tro\tdezabonat\t2026-11-01T10:00:00.000Z')
    const some = await newsletter('list', '--stare', 'activ', '--limba', 'en')
    expect(some.out.match(/^\S+/gm)).toEqual(['Cititor2@example.org', 'Cititor5@example.org'])
  })

  test('are exported as a table that no spreadsheet takes for formulas, for its owner alone (N-36)', async () => {
    const person = { emailKey: '=cmd@example.org', email: '=cmd@example.org', locale: 'ro', state: 'active' }
    await store.database.subscriber.create({ data: { ...person, confirmedAt: START, changedAt: START } })
    const file = path.join(store.contentDir, '../abonati.csv')
    expect((await newsletter('export', file)).status).toBe(0)
    const rows = readFileSync(file, 'utf8').trimEnd().split('\r\n')
    expect(rows).toHaveLength(8)
    expect(rows[0]).toBe('\ufeffadresa,limba,stare,confirmat_la,schimbat_la')
    expect(rows.at(-1)).toMatch(/^'=cmd@example\.org,ro,activ,/)
    expect(rows.filter((row) => row.includes('\ufeff'))).toHaveLength(1)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('are counted by state and language', async () => {
    const { out } = await newsletter('stats')
    expect(out).toContain('abonați\tactiv\tro\t3\n')
    expect(out).toContain('abonați\tactiv\ten\t2\n')
    expect(out).toContain('abonați\tdezabonat\tro\t1\n')
    expect(out).toContain('cereri\tval în curs\t\tnu\n')
    expect(out).toContain('cereri\trefuzate\t\t0\n')
    await newsletter('suppress', 'cititor1@example.org')
    await requestSubscription(store.database, signUpOf('cititor1@example.org'), START)
    expect((await newsletter('stats')).out).toContain('cereri\trefuzate\t\t1\n')
  })

  test('leave when staff are asked to, with the evidence of it, however the address is written', async () => {
    expect((await newsletter('unsubscribe', 'CITITOR1@example.org')).status).toBe(0)
    expect(await subscriber('cititor1@example.org')).toMatchObject({ state: 'unsubscribed', changedAt: START })
    expect(await eventsOf(store.database, 'cititor1@example.org')).toEqual(['unsubscribed'])
    expect(await newsletter('unsubscribe', 'cititor1@example.org')).toMatchObject({
      status: 1,
      err: 'Adresa nu este abonată.',
    })
  })

  test('are blocked for good, also who was never subscribed', async () => {
    for (const name of ['cititor1@example.org', 'altul@example.org']) {
      expect((await newsletter('suppress', name)).status).toBe(0)
      expect((await newsletter('find', name)).out).toMatch(/Blocat din .*: staff/)
    }
    expect(await subscriber('cititor1@example.org')).toMatchObject({ state: 'unsubscribed' })
    expect(await eventsOf(store.database, 'cititor1@example.org')).toEqual(['unsubscribed', 'suppressed'])
  })

  test('are found with what happened to them; nobody is no mistake of the program', async () => {
    await newsletter('unsubscribe', 'cititor1@example.org')
    const { status, out } = await newsletter('find', 'cititor1@example.org')
    expect(status).toBe(0)
    expect(out).toContain('Abonat: dezabonat din 2026-11-24T10:00:00.000Z, limba ro')
    expect(out).toContain('2026-11-24T10:00:00.000Z  unsubscribed (command)')
    expect(await newsletter('find', 'altul@example.org')).toMatchObject({
      status: 1,
      out: 'Nu este printre abonați.\n',
    })
  })
})

test('a mail of confirmation is sent again to whoever asked, and not while one is on its way', async () => {
  await asked(store.database, 'ana@example.org')
  expect((await newsletter('resend', 'ana@example.org')).status).toBe(0)
  expect(await store.database.outboxMessage.findMany()).toMatchObject([{ template: 'confirm', state: 'queued' }])
  expect(await newsletter('resend', 'ana@example.org')).toMatchObject({ status: 1 })
  expect(await newsletter('resend', 'altul@example.org')).toMatchObject({
    status: 1,
    err: expect.stringContaining('Abonarea se cere pe site'),
  })
  expect(await store.database.outboxMessage.count()).toBe(1)
})

test('a new key is for the links of mails to come; those that were sent still work (N-27)', async () => {
  const sent = unsubscribeToken(7)
  expect(await newsletter('new-key', 'x')).toMatchObject({ status: 2 })
  expect(unsubscribeToken(7)).toBe(sent)
  expect(await newsletter('new-key')).toMatchObject({ status: 0, out: expect.stringContaining('Cheia 2 ') })
  const next = unsubscribeToken(7)
  expect(next).not.toBe(sent)
  expect([sent, next].map(readUnsubscribeToken)).toEqual([7, 7])
})

test('evidence of consent is whole, until a byte of it is not (N-23)', async () => {
  for (const name of ['a', 'b', 'c']) await newsletter('suppress', `${name}@example.org`)
  expect(await newsletter('verify-consent')).toMatchObject({ status: 0, out: 'Dovada este întreagă: 3 rânduri.\n' })
  const file = new Database(store.file)
  for (const { name } of file
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all()) {
    file.exec(`DROP TRIGGER "${name}"`)
  }
  file.exec(`UPDATE "ConsentEvent" SET "locale" = 'en' WHERE "id" = 2`)
  file.close()
  expect(await newsletter('verify-consent')).toMatchObject({ status: 1, err: expect.stringContaining('rândul 2') })
})

describe('an issue', () => {
  beforeEach(() => addSubscribers(store.database, 6, (index) => (index === 0 ? 'unsubscribed' : 'active')))

  test('is sent once, to those who are subscribed, with counts that add up', async () => {
    expect(await newsletter('send', OCTOBER, '--ritm', '60')).toMatchObject({
      status: 0,
      out: `${OCTOBER}: pe drum; 6 abonați = 5 pregătiți + 1 excluși; 5 = 0 trimise + 0 refuzate + 0 sărite + 5 de trimis\n`,
    })
    expect(await store.database.mailing.findFirst()).toMatchObject({ pace: 60, state: 'sending' })
    expect(await newsletter('send', OCTOBER)).toMatchObject({
      status: 1,
      err: expect.stringContaining('o singură dată'),
    })
    expect(await newsletter('send', 'nimic')).toMatchObject({
      status: 1,
      err: expect.stringContaining('npm run content'),
    })
    expect(await newsletter('send', OCTOBER, '--ritm', 'repede')).toMatchObject({ status: 2 })
  })

  test('is scheduled for a time to come, by the clocks of Romania', async () => {
    expect((await newsletter('schedule', OCTOBER, '2026-12-01 09:00')).status).toBe(0)
    expect(await store.database.mailing.findFirst()).toMatchObject({
      state: 'scheduled',
      scheduledFor: new Date('2026-12-01T07:00:00Z'),
    })
    expect(await newsletter('schedule', OCTOBER, 'mâine')).toMatchObject({ status: 2 })
    expect(await newsletter('schedule', OCTOBER, '2026-01-01 09:00')).toMatchObject({ status: 1 })
  })

  test('is stopped and goes on; a count that does not add up is told, and is no success (N-33)', async () => {
    expect(await newsletter('pause', OCTOBER)).toMatchObject({ status: 1 })
    await newsletter('send', OCTOBER)
    expect((await newsletter('pause', OCTOBER)).out).toContain('oprit')
    expect((await newsletter('resume', OCTOBER)).out).toContain('pe drum')
    expect(await newsletter('resume', OCTOBER)).toMatchObject({ status: 1 })
    expect((await newsletter('progress')).status).toBe(0)
    const row = await store.database.outboxMessage.findFirstOrThrow()
    await store.database.outboxMessage.delete({ where: { id: row.id } })
    for (const args of [['progress'], ['progress', OCTOBER]]) {
      expect(await newsletter(...args)).toMatchObject({
        status: 1,
        err: expect.stringContaining('newsletter.verification.failed'),
      })
    }
  })

  test('is looked at before it is sent, drafts too', async () => {
    const folder = path.join(store.contentDir, '../mail')
    const { out } = await newsletter('preview', '2026-noiembrie', '--in', folder)
    expect(out).toContain('http://localhost:3000/ro/newsletter/arhiva/noiembrie-2026')
    expect(out).toContain('2026-noiembrie.en.html')
    expect(await newsletter('preview', 'nimic')).toMatchObject({ status: 1 })
    expect(readFileSync(path.join(folder, '2026-noiembrie.ro.html'), 'utf8')).toContain('Știri din noiembrie')
    expect(readFileSync(path.join(folder, '2026-noiembrie.ro.txt'), 'utf8')).toContain('Noiembrie a fost o lună')
  })
})
