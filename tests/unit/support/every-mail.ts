import type { ParsedMail } from 'mailparser'
import type { Locale } from '../../../i18n/routing.ts'
import type { PrismaClient } from '../../../lib/db/client.ts'
import type { Template } from '../../../lib/mail/outbox.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { read } from './mail-server.ts'
import { later, START } from './newsletter.ts'
import { connected, put, request, subscriber } from './outbox.ts'
import { publishedStore } from './store.ts'

/** For whoever is subscribed. */
const TO_SUBSCRIBERS = ['already', 'welcome', 'manage', 'export'] as const satisfies Template[]

/** Every mail that the site writes by itself, sent to a mail server and read as a mail program does, by template. */
export async function everyMail(locale: Locale, { seat = '', from = 'news@example.org' } = {}) {
  const { database } = publishedStore()
  const { server, transport } = await connected({ STAFF_EMAIL: 'staff@example.org', MAIL_FROM: from })
  if (seat) await settle(database, seat)
  const { id: requestId } = await request(database, later(periods.confirmation), 'new@example.org', locale)
  const { id: subscriberId } = await subscriber(database, 'Ana@example.org', locale)
  await put(database, 'confirm', { requestId }, locale)
  for (const template of TO_SUBSCRIBERS) await put(database, template, { subscriberId }, locale)
  await put(database, 'alert', {}, locale)
  while ((await deliverDue(database, transport, START)) > 0);
  const rows = await database.outboxMessage.findMany()
  const mails = new Map<string, ParsedMail>()
  for (const received of server.received) {
    const mail = await read(received)
    mails.set(rows.find(({ messageId }) => messageId === mail.messageId)?.template ?? '', mail)
  }
  return { mails, received: server.received, database }
}

/** Gives the institution a postal address. */
async function settle(database: PrismaClient, seat: string): Promise<void> {
  const words = { state: 'published', wording: '', source: '', name: '', shortName: '', summary: '', members: '' }
  const translation = { ...words, network: '', programmes: '', seat }
  const translations = { create: ['ro', 'en'].map((locale) => ({ ...translation, locale })) }
  await database.institution.create({ data: { key: 'ccc', translations } })
}

/** The words of a piece of HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
