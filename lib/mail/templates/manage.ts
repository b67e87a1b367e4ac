import { translator } from '../../../i18n/translator.ts'
import { formatMoment } from '../../format.ts'
import { linkAddress } from '../../newsletter/links.ts'
import { periods } from '../../newsletter/periods.ts'
import { issueToken } from '../../newsletter/tokens.ts'
import { unsubscribeToken } from '../../newsletter/unsubscribe-token.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { knownSubscriberOf } from '../recipients.ts'
import { renderMail } from '../render.ts'

/** Gives somebody the link to what is known of them, for as long as nobody else is likely to come upon it (N-29). */
export const manage: Prepare = async (tx, message, now) => {
  const subscriber = await knownSubscriberOf(tx, message)
  if (!subscriber) return undefined
  const { id: subscriberId, email } = subscriber
  const locale = localeOf(message)
  const until = new Date(now.getTime() + periods.management)
  const token = await issueToken(tx, 'manage', { subscriberId }, until)
  return {
    to: email,
    locale,
    written({ seat }) {
      const t = translator(locale, 'Mail')
      return renderMail({
        locale,
        subject: t('manage.subject'),
        body: [
          t('manage.asked'),
          t('manage.can'),
          { link: t('manage.button'), to: linkAddress('manage', locale, token), isButton: true },
          t('manage.until', { until: formatMoment(until, locale) }),
          t('manage.ignore'),
        ],
        why: t('manage.why'),
        leave: { to: linkAddress('unsubscribe', locale, unsubscribeToken(subscriberId)) },
        seat,
      })
    },
  }
}
