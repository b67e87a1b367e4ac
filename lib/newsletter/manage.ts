import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type Write, write } from '../db/write.ts'
import { enqueue } from '../mail/outbox.ts'
import type { Step } from './change.ts'
import { recordConsent } from './consent.ts'
import { keyedHash } from './keys.ts'

/** The language in which somebody is written to (N-14). */
export async function changeLanguage(
  database: PrismaClient,
  subscriberId: number,
  locale: string,
  step: Step,
): Promise<void> {
  await write(database, async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { id: subscriberId } })
    if (!subscriber || subscriber.locale === locale) return
    await tx.subscriber.update({ where: { id: subscriberId }, data: { locale } })
    const addressHmac = keyedHash('newsletter-address', subscriber.emailKey)
    await recordConsent(tx, { ...step, locale, event: 'language', addressHmac })
  })
}

/** Sends somebody all that is known of them, to their own address (N-29); one mail, however often the button is pressed. */
export async function requestExport(database: PrismaClient, subscriberId: number, step: Step): Promise<void> {
  await write(database, async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { id: subscriberId } })
    const where = { subscriberId, template: 'export', state: { in: ['queued', 'leased'] } }
    if (!subscriber || (await tx.outboxMessage.count({ where })) > 0) return
    await enqueue(tx, { template: 'export', locale: subscriber.locale, subscriberId }, step.at)
    const addressHmac = keyedHash('newsletter-address', subscriber.emailKey)
    await recordConsent(tx, { ...step, event: 'exported', addressHmac })
  })
}

/** All that is known of somebody, in words that a person and a program can read. */
export async function exportOf(database: Write, subscriberId: number) {
  const { email, emailKey, locale, state, confirmedAt, changedAt, messages } =
    await database.subscriber.findUniqueOrThrow({
      where: { id: subscriberId },
      include: { messages: { orderBy: { id: 'asc' }, select: { template: true, state: true, settledAt: true } } },
    })
  const consent = await database.consentEvent.findMany({
    where: { addressHmac: keyedHash('newsletter-address', emailKey) },
    orderBy: { id: 'asc' },
    omit: { id: true, addressHmac: true, tokenHash: true, previousHash: true, hash: true },
  })
  return { address: email, language: locale, state, confirmedAt, changedAt, consent, mails: messages }
}
