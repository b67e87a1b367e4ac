import { translator } from '../../../i18n/translator.ts'
import { readEnv } from '../../env.ts'
import { localeOf, type Prepare } from '../letter.ts'
import { renderMail } from '../render.ts'

/** Tells staff that the site needs somebody; what happened is in its log, which mail may not carry (N-40). */
export const alert: Prepare = async (_tx, message) => {
  const { staff } = readEnv().mail
  if (!staff) return undefined
  const locale = localeOf(message)
  return {
    to: staff,
    locale,
    written({ seat }) {
      const t = translator(locale, 'Mail')
      return renderMail({
        locale,
        subject: t('alert.subject'),
        body: [t('alert.happened'), t('alert.look')],
        why: t('alert.why'),
        seat,
      })
    },
  }
}
