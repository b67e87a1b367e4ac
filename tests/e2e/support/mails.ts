import { templateOf } from '../../../lib/mail/templates'
import type { Locale } from './languages'
import { askedFor, inStore, subscriber } from './subscribers'

/** The HTML of every mail that the site writes by itself, by template, for people of the store under test. */
export async function mailPages(locale: Locale): Promise<Map<string, string>> {
  const { address } = await askedFor(locale)
  const { id: subscriberId } = await subscriber(locale)
  return inStore(async (tx) => {
    const { id: requestId } = await tx.subscriptionRequest.findUniqueOrThrow({ where: { emailKey: address } })
    const pages = new Map<string, string>()
    for (const template of ['confirm', 'already', 'welcome', 'manage', 'export']) {
      const now = new Date()
      const known = { template, locale, requestId, subscriberId, state: 'skipped', nextTryAt: now }
      const message = await tx.outboxMessage.create({
        data: { ...known, messageId: `<${crypto.randomUUID()}@localhost>` },
      })
      const letter = await templateOf(template)?.(tx, message, now)
      if (!letter) throw new Error(`There is no mail of the template ${template}`)
      pages.set(template, letter.written({ seat: null, email: null }).html)
    }
    return pages
  })
}
