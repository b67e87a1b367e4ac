import type { PrismaClient } from '../../prisma/generated/client.ts'
import { write } from '../db/write.ts'
import { enqueue } from '../mail/outbox.ts'
import { countConfirmed } from './admission.ts'
import type { Step } from './change.ts'
import { recordConsent } from './consent.ts'
import { keyedHash } from './keys.ts'
import { isSuppressed } from './suppress.ts'
import { findToken } from './tokens.ts'

/**
 * Confirms what was asked for: from now on the address is subscribed, with the evidence of it, and gets a word of
 * welcome. Done again it changes nothing (N-10): what was asked for is gone, and its links know for whom they were.
 */
export async function confirm(database: PrismaClient, token: string, step: Step): Promise<void> {
  await write(database, async (tx) => {
    const link = await findToken(tx, 'confirm', token, step.at)
    if (!link?.requestId) return
    const { id, emailKey, email, locale, consentText } = await tx.subscriptionRequest.findUniqueOrThrow({
      where: { id: link.requestId },
    })
    const addressHmac = keyedHash('newsletter-address', emailKey)
    if (isSuppressed(await tx.suppression.findUnique({ where: { addressHmac } }), step.at)) return
    const data = { email, locale, state: 'active', confirmedAt: step.at, changedAt: step.at }
    const subscriber = await tx.subscriber.upsert({ where: { emailKey }, create: { emailKey, ...data }, update: data })
    await tx.newsletterToken.updateMany({
      where: { requestId: id },
      data: { requestId: null, subscriberId: subscriber.id },
    })
    await tx.subscriptionRequest.delete({ where: { id } })
    // What was agreed to is what the request showed.
    const agreed = await tx.consentEvent.findFirst({
      where: { addressHmac, event: { in: ['requested', 're-requested'] }, consentText },
      orderBy: { id: 'desc' },
      select: { consentHash: true, privacyVersion: true, formVersion: true },
    })
    await recordConsent(tx, {
      ...step,
      ...agreed,
      event: 'confirmed',
      addressHmac,
      consentText,
      tokenHash: link.hash,
    })
    await countConfirmed(tx, step.at)
    await enqueue(tx, { template: 'welcome', locale, subscriberId: subscriber.id }, step.at)
  })
}
