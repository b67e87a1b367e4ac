import { translator } from '../../../i18n/translator.ts'
import { linkAddress, oneClickAddress } from '../../newsletter/links.ts'
import { unsubscribeToken } from '../../newsletter/unsubscribe-token.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { activeSubscriberOf } from '../recipients.ts'
import { renderMail } from '../render.ts'

/** Tells somebody that they are subscribed from now on, and how to leave. */
export const welcome: Prepare = async (tx, message, now) => {
  const subscriber = await activeSubscriberOf(tx, message, now)
  if (!subscriber) return undefined
  const locale = localeOf(message)
  const leave = unsubscribeToken(subscriber.id)
  return {
    to: subscriber.email,
    locale,
    oneClick: oneClickAddress(leave),
    written({ seat }) {
      const t = translator(locale, 'Mail')
      return renderMail({
        locale,
        subject: t('welcome.subject'),
        body: [t('welcome.done'), t('welcome.keep')],
        why: t('welcome.why'),
        leave: { to: linkAddress('unsubscribe', locale, leave) },
        seat,
      })
    },
  }
}
