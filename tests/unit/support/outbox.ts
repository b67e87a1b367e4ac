import { onTestFinished, vi } from 'vitest'
import type { PrismaClient } from '../../../lib/db/client.ts'
import { write } from '../../../lib/db/write.ts'
import { readEnv } from '../../../lib/env.ts'
import { enqueue, type Template } from '../../../lib/mail/outbox.ts'
import { openTransport, type Transport } from '../../../lib/mail/transport.ts'
import { mailServer } from './mail-server.ts'
import { START } from './newsletter.ts'

/** Whoever waits for a mail server in a test waits for a moment. */
const SHORT = { dnsTimeout: 2_000, connectionTimeout: 2_000, greetingTimeout: 2_000, socketTimeout: 1_000 }

/** A mail server, and a transport of ours to it. */
export async function connected(env: Record<string, string> = {}) {
  const server = await mailServer()
  return { server, transport: transportWith({ SMTP_URL: server.url, MAIL_FROM: 'news@example.org', ...env }) }
}

/** A transport as the environment says. */
export function transportWith(env: Record<string, string>): Transport {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const transport = openTransport(readEnv(), SHORT)
  onTestFinished(() => {
    transport.close()
    for (const name of Object.keys(env)) vi.stubEnv(name, undefined)
  })
  return transport
}

/** Somebody who is subscribed. */
export function subscriber(database: PrismaClient, email = 'Ana@example.org', locale = 'ro') {
  const data = { emailKey: email.toLowerCase(), email, locale, state: 'active', confirmedAt: START, changedAt: START }
  return database.subscriber.create({ data })
}

/** Somebody who asked and has not confirmed. */
export function request(database: PrismaClient, expiresAt: Date, email = 'Ana@example.org', locale = 'ro') {
  const data = {
    emailKey: email.toLowerCase(),
    email,
    locale,
    consentText: '1',
    page: '/',
    requestedAt: START,
    expiresAt,
  }
  return database.subscriptionRequest.create({ data })
}

/** Puts a mail into the outbox, as the site does. */
export function put(
  database: PrismaClient,
  template: Template,
  to: { requestId?: number; subscriberId?: number } = {},
  locale = 'ro',
  at = START,
): Promise<void> {
  return write(database, (tx) => enqueue(tx, { template, locale, ...to }, at))
}
