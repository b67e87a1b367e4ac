import { translator } from '../../../i18n/translator.ts'
import { formatDays, formatMoment } from '../../format.ts'
import { linkAddress, oneClickAddress } from '../../newsletter/links.ts'
import { periods } from '../../newsletter/periods.ts'
import { issueToken } from '../../newsletter/tokens.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { requestOf } from '../recipients.ts'
import { renderMail } from '../render.ts'

/** Asks whether a request was meant (N-13); its way out is that it was not (N-12). */
export const confirm: Prepare = async (tx, message, now) => {
  const request = await requestOf(tx, message, now)
  if (!request) return undefined
  const { id: requestId, email, expiresAt } = request
  const locale = localeOf(message)
  const token = await issueToken(tx, 'confirm', { requestId }, expiresAt)
  const cancelToken = await issueToken(tx, 'cancel', { requestId }, expiresAt)
  const cancel = linkAddress('cancel', locale, cancelToken)
  return {
    to: email,
    locale,
    oneClick: oneClickAddress(cancelToken),
    written({ seat }) {
      const t = translator(locale, 'Mail')
      return renderMail({
        locale,
        subject: t('confirm.subject'),
        body: [
          t('confirm.asked'),
          t('confirm.press'),
          { link: t('confirm.button'), to: linkAddress('confirm', locale, token), isButton: true },
          t('confirm.until', { until: formatMoment(expiresAt, locale) }),
          t('confirm.ignore', { time: formatDays(periods.pendingKept, locale) }),
          t('confirm.block', { time: formatDays(periods.cancelled, locale) }),
        ],
        why: t('confirm.why'),
        leave: { to: cancel, words: t('confirm.cancel') },
        seat,
      })
    },
  }
}
