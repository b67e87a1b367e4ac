import { issueMail } from '../../newsletter/issue-mail.ts'
import { linkAddress, oneClickAddress } from '../../newsletter/links.ts'
import { readTexts } from '../../newsletter/mailing/texts.ts'
import { unsubscribeToken } from '../../newsletter/unsubscribe-token.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { activeSubscriberOf } from '../recipients.ts'

/** A subscriber's copy of an issue, in the words that its mailing froze; for whoever is subscribed at this moment (N-32). */
export const issue: Prepare = async (tx, message, now) => {
  const subscriber = await activeSubscriberOf(tx, message, now)
  if (!subscriber || !message.mailingId) return undefined
  const { texts } = await tx.mailing.findUniqueOrThrow({ where: { id: message.mailingId }, select: { texts: true } })
  const locale = localeOf(message)
  const leave = unsubscribeToken(subscriber.id)
  return {
    to: subscriber.email,
    locale,
    oneClick: oneClickAddress(leave),
    isBulk: true,
    written({ seat }) {
      const text = readTexts(texts)[locale]
      if (!text) throw new Error(`The issue has no words in the language ${locale}`)
      return issueMail(text, locale, { unsubscribe: linkAddress('unsubscribe', locale, leave), seat })
    },
  }
}
