import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { periods } from '../../../lib/newsletter/periods.ts'
import { asked, later, START } from '../support/newsletter.ts'
import { newsletterOn } from '../support/run-newsletter.ts'
import { publishedStore } from '../support/store.ts'

test('an issue goes to the team before it goes to readers, in each language, and to nobody else', async () => {
  const store = publishedStore()
  const newsletter = newsletterOn(store, START)
  expect(await newsletter('test', '2026-octombrie')).toMatchObject({
    status: 1,
    err: expect.stringContaining('STAFF_EMAIL'),
  })
  expect(await newsletter('test', 'nimic', '--la', 'echipa@example.org')).toMatchObject({ status: 1 })
  expect((await newsletter('test', '2026-octombrie', '--la', 'echipa@example.org')).status).toBe(0)
  // Without a mail server, mails are files.
  const folder = path.join(path.dirname(store.mediaDir), 'mail')
  const mails = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
  expect(mails).toHaveLength(2)
  for (const mail of mails) expect(mail.match(/^To: .*$/m)?.[0]).toBe('To: echipa@example.org')
  expect(await store.database.mailing.count()).toBe(0)
})

test('what is kept no longer is removed when staff say so', async () => {
  const store = publishedStore()
  const newsletter = newsletterOn(store, later(periods.pendingKept + 1))
  await asked(store.database, 'ana@example.org')
  expect((await newsletter('purge')).status).toBe(0)
  expect(await store.database.subscriptionRequest.count()).toBe(0)
})

test('mails that could not be sent are told without addresses, and tried again when staff say so', async () => {
  const store = publishedStore()
  const newsletter = newsletterOn(store, START)
  expect(await newsletter('dead-letters')).toMatchObject({ status: 0, out: 'Niciun mesaj netrimis.\n' })
  const data = { messageId: '<x@localhost>', template: 'welcome', locale: 'ro', attempts: 20, nextTryAt: START }
  await store.database.outboxMessage.create({
    data: { ...data, state: 'failed', settledAt: START, trouble: '421 later' },
  })
  expect((await newsletter('dead-letters')).out).toBe('1\twelcome\t2026-11-24T10:00:00.000Z\t20\t421 later\n')
  expect(await store.database.outboxMessage.findFirst()).toMatchObject({ state: 'failed' })
  await newsletter('dead-letters', '--retry')
  expect(await store.database.outboxMessage.findFirst()).toMatchObject({ state: 'queued', attempts: 0 })
})
