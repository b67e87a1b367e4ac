import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { bounced, takeReport } from '../../../lib/newsletter/bounces.ts'
import { kindOf, readReport } from '../../../lib/newsletter/reports.ts'
import { corpus, MESSAGE_ID } from '../support/bounces.ts'
import { eventsOf, START } from '../support/newsletter.ts'
import { newsletterOn } from '../support/run-newsletter.ts'
import { publishedStore, scratchFolder } from '../support/store.ts'

const ANA = 'ana@example.com'

const bytes = (mail: string) => Buffer.from(mail).toString('latin1')

/** Somebody to whom some mails went: the last has the Message-ID of the reports. */
async function reader(database: PrismaClient, state = 'active', mails = 1) {
  const person = { emailKey: ANA, email: ANA, locale: 'ro', confirmedAt: START, changedAt: START }
  const { id } = await database.subscriber.create({ data: { ...person, state } })
  for (let n = mails; n > 0; n--) {
    const messageId = n === 1 ? MESSAGE_ID : `<mail-${n}@localhost>`
    const data = { messageId, template: 'issue', locale: 'ro', subscriberId: id, state: 'sent', nextTryAt: START }
    await database.outboxMessage.create({ data })
  }
  return { now: async () => (await database.subscriber.findUniqueOrThrow({ where: { id } })).state }
}

const report = (shape: string) => bytes(corpus.find((one) => one.shape === shape)?.mail ?? '')

describe('a mail that comes back', () => {
  test('is one of forty shapes', () => {
    expect(corpus).toHaveLength(40)
    expect(new Set(corpus.map(({ mail }) => mail)).size).toBe(40)
  })

  test.for(corpus)('is understood: $shape (N-34)', ({ mail, kind }) => {
    const read = readReport(bytes(mail))
    expect(read?.kind).toBe(kind)
    if (kind) expect(read?.messageIds).toEqual([MESSAGE_ID])
  })

  test.for([
    ['550 5.1.1 <?> does not want this', 'hard'],
    ['550 no such user', 'hard'],
    ['552 5.2.2 mailbox full', 'soft'],
    ['554 5.7.1 blocked', 'soft'],
    ['421 try again', 'soft'],
    ['Connection lost', 'soft'],
  ] as const)('has an answer that says whether the address is there: %s', ([answer, kind]) => {
    expect(kindOf(answer)).toBe(kind)
  })
})

describe('who gets no more mail', () => {
  test('an address that is not there: at once, with the evidence, and once', async () => {
    const { database } = publishedStore()
    const ana = await reader(database)
    expect(await takeReport(database, report('Postfix, no such user'), START)).toBe('hard')
    expect(await ana.now()).toBe('bounced')
    expect(await takeReport(database, report('Gmail, disabled account'), START)).toBe('known')
    expect(await eventsOf(database, ANA)).toEqual(['bounced'])
  })

  test('one that could not be reached with three of the last five mails, and not with two', async () => {
    const { database } = publishedStore()
    const ana = await reader(database, 'active', 7)
    const mails = await database.outboxMessage.findMany({ orderBy: { id: 'asc' } })
    const isBack = async (index: number) => {
      const mail = mails[index]
      if (mail) await write(database, (tx) => bounced(tx, mail, 'soft', START))
      return ana.now()
    }
    // The first two are no more among the last five.
    expect(await isBack(0)).toBe('active')
    expect(await isBack(1)).toBe('active')
    expect(await isBack(2)).toBe('active')
    expect(await isBack(4)).toBe('active')
    expect(await takeReport(database, report('Gmail, over quota'), START)).toBe('soft')
    expect(await ana.now()).toBe('bounced')
  })

  test('one who complained: for good, however they stood', async () => {
    for (const state of ['active', 'unsubscribed', 'bounced']) {
      const { database } = publishedStore()
      const ana = await reader(database, state)
      expect(await takeReport(database, report('a complaint (ARF)'), START)).toBe('complaint')
      expect(await ana.now()).toBe('complained')
      expect(await database.suppression.findMany()).toMatchObject([{ reason: 'complained', until: null }])
    }
  })
})

test('nobody’s own word is overwritten by what a server says', async () => {
  for (const state of ['unsubscribed', 'complained']) {
    const { database } = publishedStore()
    const ana = await reader(database, state)
    await takeReport(database, report('Postfix, no such user'), START)
    expect(await ana.now()).toBe(state)
    expect(await eventsOf(database, ANA)).toEqual([])
  }
})

test('who knows an address and no mail of ours can do nothing to its owner', async () => {
  const { database } = publishedStore()
  const ana = await reader(database)
  const forged = report('Postfix, no such user').replaceAll(MESSAGE_ID, '<ffffffffffffffffffffffffffffffff@localhost>')
  expect(await takeReport(database, forged, START)).toBe('stranger')
  expect(await ana.now()).toBe('active')
})

describe('a saved mailbox', () => {
  const shapes = ['an empty mail', 'Gmail out of office', 'Office 365, mailbox full', 'Exim, in words']

  test('is read from one file, and again without any effect', async () => {
    const store = publishedStore()
    const ana = await reader(store.database)
    const file = path.join(scratchFolder(), 'inbox')
    const mails = shapes.map(
      (shape) => `From MAILER-DAEMON Tue Nov 24\n${report(shape).replaceAll(/^From /gm, '>From ')}\n`,
    )
    writeFileSync(file, mails.join(''), 'latin1')
    const newsletter = newsletterOn(store, START)
    const { out } = await newsletter('bounces', file)
    expect(out).toMatch(/^2\talt mesaj/m)
    expect(out).toMatch(/^1\tnelivrat acum/m)
    expect(out).toMatch(/^1\tadresă care nu mai există/m)
    expect(await ana.now()).toBe('bounced')
    expect((await newsletter('bounces', file)).out).toMatch(/^2\tștiut dinainte/m)
  })

  test('is read from a folder with a file for each mail; one that is not there is told', async () => {
    const store = publishedStore()
    const ana = await reader(store.database)
    const folder = scratchFolder()
    mkdirSync(path.join(folder, 'new'))
    writeFileSync(path.join(folder, 'new', '1.eml'), report('Exim, in words'), 'latin1')
    const newsletter = newsletterOn(store, START)
    expect((await newsletter('bounces', folder)).out).toMatch(/^1\tadresă/)
    expect(await ana.now()).toBe('bounced')
    expect(await newsletter('bounces', path.join(folder, 'nimic'))).toMatchObject({ status: 1 })
  })
})
