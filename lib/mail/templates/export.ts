import { translator } from '../../../i18n/translator.ts'
import { linkAddress } from '../../newsletter/links.ts'
import { exportOf } from '../../newsletter/manage.ts'
import { spansIn } from '../../newsletter/spans.ts'
import { unsubscribeToken } from '../../newsletter/unsubscribe-token.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { knownSubscriberOf } from '../recipients.ts'
import { renderMail } from '../render.ts'

/** Sends somebody all that is known of them, to their own address and nowhere else (N-29). */
export const exportMail: Prepare = async (tx, message) => {
  const subscriber = await knownSubscriberOf(tx, message)
  if (!subscriber) return undefined
  const { id, email } = subscriber
  const locale = localeOf(message)
  const known = await exportOf(tx, id)
  return {
    to: email,
    locale,
    attachment: { filename: 'newsletter.json', content: `${JSON.stringify(known, null, 2)}\n` },
    written({ seat }) {
      const t = translator(locale, 'Mail')
      return renderMail({
        locale,
        subject: t('export.subject'),
        body: [t('export.asked'), t('export.file'), t('export.ignore', { time: spansIn(locale).management })],
        why: t('export.why'),
        leave: { to: linkAddress('unsubscribe', locale, unsubscribeToken(id)) },
        seat,
      })
    },
  }
}
