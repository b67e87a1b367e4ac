import { expect, test } from 'vitest'
import { write } from '../../../lib/db/write.ts'
import { HOUR_IN_MS } from '../../../lib/durations.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { confirm } from '../../../lib/newsletter/confirm.ts'
import { erase } from '../../../lib/newsletter/erase.ts'
import { press } from '../../../lib/newsletter/link-deeds.ts'
import { changeLanguage, exportOf, requestExport } from '../../../lib/newsletter/manage.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { isSuppressed, suppress } from '../../../lib/newsletter/suppress.ts'
import { issueToken } from '../../../lib/newsletter/tokens.ts'
import { undoUnsubscribe, unsubscribe } from '../../../lib/newsletter/unsubscribe.ts'
import { read } from '../support/mail-server.ts'
import { asked, eventsOf, hmacOf, later, START, step } from '../support/newsletter.ts'
import { connected, put } from '../support/outbox.ts'
import { publishedStore } from '../support/store.ts'

const ANA = 'ana@example.org'

/** A store with one subscriber. */
async function subscribed() {
  const { database } = publishedStore()
  const links = await asked(database, ANA)
  await confirm(database, links.confirm, step())
  const { id } = await database.subscriber.findFirstOrThrow()
  const state = async () => (await database.subscriber.findUniqueOrThrow({ where: { id } })).state
  return { database, id, state, links }
}

test('unsubscribing counts at once, however often it is said (N-26)', async () => {
  const { database, id, state } = await subscribed()
  await Promise.all([1, 2, 3].map((ms) => unsubscribe(database, id, step(later(ms)))))
  expect(await state()).toBe('unsubscribed')
  expect(await eventsOf(database, ANA)).toEqual(['requested', 'confirmed', 'unsubscribed'])
})

test('it can be taken back for ten minutes, and not a moment longer', async () => {
  const { database, id, state } = await subscribed()
  await unsubscribe(database, id, step(later(0)))
  await undoUnsubscribe(database, id, step(later(periods.undo)))
  expect(await state()).toBe('active')
  await unsubscribe(database, id, step(later(0)))
  await undoUnsubscribe(database, id, step(later(periods.undo + 1)))
  expect(await state()).toBe('unsubscribed')
  expect(await eventsOf(database, ANA)).toEqual(['requested', 'confirmed', 'unsubscribed', 'restored', 'unsubscribed'])
})

test('whoever complained is not made one who unsubscribed, nor brought back', async () => {
  const { database, id, state } = await subscribed()
  await database.subscriber.update({ where: { id }, data: { state: 'complained' } })
  await unsubscribe(database, id, step(later(1)))
  await undoUnsubscribe(database, id, step(later(2)))
  expect(await state()).toBe('complained')
})

test('whoever staff keep from being written to does not come back', async () => {
  const { database, id, state } = await subscribed()
  await unsubscribe(database, id, step(later(1)))
  await write(database, (tx) => suppress(tx, ANA, 'staff', later(1)))
  await undoUnsubscribe(database, id, step(later(2)))
  expect(await state()).toBe('unsubscribed')
})

test('leaving forgets a request that still waits: its link brings nobody back (N-11)', async () => {
  const { database, id, state } = await subscribed()
  const links = await asked(database, ANA, later(1))
  await unsubscribe(database, id, step(later(2)))
  await confirm(database, links.confirm, step(later(3)))
  expect(await state()).toBe('unsubscribed')
})

test('erasing leaves no row with the address; the pseudonymous evidence stays (N-29)', async () => {
  const { database, id } = await subscribed()
  const manage = await write(database, (tx) =>
    issueToken(tx, 'manage', { subscriberId: id }, later(periods.management)),
  )
  const waiting = await asked(database, ANA, later(1))
  await erase(database, id, step(later(2)))
  await erase(database, id, step(later(3)))
  for (const link of [waiting.confirm, manage]) await confirm(database, link, step(later(4)))
  expect(await database.subscriber.count()).toBe(0)
  expect(await database.subscriptionRequest.count()).toBe(0)
  expect(await database.outboxMessage.findMany()).toMatchObject([{ state: 'skipped', subscriberId: null }])
  expect(await eventsOf(database, ANA)).toEqual(['requested', 'confirmed', 'requested', 'erased'])
  const known = await database.suppression.findUnique({ where: { addressHmac: hmacOf(ANA) } })
  expect(known).toMatchObject({ reason: 'erased', until: null })
  // The person may ask again, with new consent.
  expect(isSuppressed(known, later(3))).toBe(false)
})

test('the language can be chosen, and all that is known of somebody is sent to them, in one mail (N-14, N-29)', async () => {
  const { database, id } = await subscribed()
  await changeLanguage(database, id, 'en', step(later(1)))
  await changeLanguage(database, id, 'en', step(later(2)))
  await requestExport(database, id, step(later(3)))
  await requestExport(database, id, step(later(4)))
  expect(await database.outboxMessage.findMany({ where: { template: 'export' } })).toMatchObject([{ locale: 'en' }])
  const known = await exportOf(database, id)
  expect(known).toMatchObject({ address: ANA, language: 'en', state: 'active' })
  expect(known.consent.map(({ event }) => event)).toEqual(['requested', 'confirmed', 'language', 'exported'])
  expect(JSON.stringify(known)).not.toContain(hmacOf(ANA))
})

test('the link to one’s own data holds for an hour, and then exports and erases nothing (N-29)', async () => {
  const { database, id } = await subscribed()
  await put(database, 'manage', { subscriberId: id })
  const { server, transport } = await connected()
  await deliverDue(database, transport, START)
  const mails = await Promise.all(server.received.map(read))
  const [token = ''] = mails.flatMap(({ text = '' }) => /(?<=\/preferinte\/)[\w-]+/.exec(text) ?? [])
  const pressAt = (button: string, ms: number) =>
    press({ database, purpose: 'manage', token, step: step(later(ms)) }, button)
  for (const button of ['export', 'erase', 'unsubscribe', 'en']) await pressAt(button, HOUR_IN_MS)
  expect(await eventsOf(database, ANA)).toEqual(['requested', 'confirmed'])
  for (const button of ['export', 'erase']) await pressAt(button, HOUR_IN_MS - 1)
  expect(await eventsOf(database, ANA)).toEqual(['requested', 'confirmed', 'exported', 'erased'])
})
