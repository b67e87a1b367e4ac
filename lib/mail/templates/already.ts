import { translator } from '../../../i18n/translator.ts'
import { formatMoment } from '../../format.ts'
import { linkAddress, oneClickAddress } from '../../newsletter/links.ts'
import { periods } from '../../newsletter/periods.ts'
import { issueToken } from '../../newsletter/tokens.ts'
import { unsubscribeToken } from '../../newsletter/unsubscribe-token.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { activeSubscriberOf } from '../recipients.ts'
import { renderMail } from '../render.ts'

/** Tells somebody who asked again that they are subscribed already: the page that they saw could not say so (N-01). */
export const already: Prepare = async (tx, message, now) => {
  const subscriber = await activeSubscriberOf(tx, message, now)
  if (!subscriber) return undefined
  const { id: subscriberId, email } = subscriber
  const locale = localeOf(message)
  const until = new Date(now.getTime() + periods.management)
  const manage = await issueToken(tx, 'manage', { subscriberId }, until)
  const leave = unsubscribeToken(subscriberId)
  return {
    to: email,
    locale,
    oneClick: oneClickAddress(leave),
    written({ seat }) {
      const t = translator(locale, 'Mail')
      return renderMail({
        locale,
        subject: t('already.subject'),
        body: [
          t('already.asked'),
          t('already.nothing'),
          t('already.manage', { until: formatMoment(until, locale) }),
          { link: t('already.button'), to: linkAddress('manage', locale, manage), isButton: true },
        ],
        why: t('already.why'),
        leave: { to: linkAddress('unsubscribe', locale, leave) },
        seat,
      })
    },
  }
}
