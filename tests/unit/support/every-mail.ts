import type { ParsedMail } from 'mailparser'
import type { PrismaClient } from '../../../lib/db/client.ts'
import type { Template } from '../../../lib/mail/outbox.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { advanceMailings } from '../../../lib/newsletter/mailing/advance.ts'
import { plan } from '../../../lib/newsletter/mailing/plan.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { read } from './mail-server.ts'
import { later, START } from './newsletter.ts'
import { connected, put, request, subscriber } from './outbox.ts'
import { publishedStore } from './store.ts'

/** For whoever is subscribed. */
const TO_SUBSCRIBERS = ['already', 'welcome', 'manage', 'export'] as const satisfies Template[]

/** Every mail that the site writes, sent to a mail server and read as a mail program does, by template. */
export async function everyMail(locale: string, { seat = '', email = '', from = 'news@example.org' } = {}) {
  const { database, file } = publishedStore()
  const { server, transport } = await connected({ STAFF_EMAIL: 'staff@example.org', MAIL_FROM: from })
  if (seat || email) await settle(database, seat || null, email || null)
  const { id: requestId } = await request(database, later(periods.confirmation), 'new@example.org', locale)
  const { id: subscriberId } = await subscriber(database, 'Ana@example.org', locale)
  await put(database, 'confirm', { requestId }, locale)
  for (const template of TO_SUBSCRIBERS) await put(database, template, { subscriberId }, locale)
  await put(database, 'alert', {}, locale)
  await plan(database, '2026-octombrie', START, 60_000)
  for (const at of [START, later(1_000)]) await advanceMailings(database, at)
  while ((await deliverDue(database, transport, START)) > 0);
  const rows = await database.outboxMessage.findMany()
  const mails = new Map<string, ParsedMail>()
  for (const received of server.received) {
    const mail = await read(received)
    mails.set(rows.find(({ messageId }) => messageId === mail.messageId)?.template ?? '', mail)
  }
  return { mails, received: server.received, database, file }
}

/** Gives the institution addresses. */
async function settle(database: PrismaClient, seat: string | null, email: string | null): Promise<void> {
  const words = { state: 'published', wording: '', source: '', name: '', shortName: '', summary: '', members: '' }
  const translation = { ...words, network: '', programmes: '', seat }
  const translations = { create: ['ro', 'en'].map((locale) => ({ ...translation, locale })) }
  await database.institution.create({ data: { key: 'ccc', email, translations } })
}

/** The words of a piece of HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
