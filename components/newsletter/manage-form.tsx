import { useLocale, useTranslations } from 'next-intl'
import { href } from '@/i18n/navigation'
import { spansIn } from '@/lib/newsletter/spans'

/** Asks for a link to the own subscription: it goes to the address that is typed, and to nobody else (N-28). */
export function ManageForm() {
  const t = useTranslations('Links')
  return (
    <form
      className="sign-up"
      method="post"
      action={href('/newsletter/preferences', useLocale())}
      encType="multipart/form-data"
    >
      <label htmlFor="manage-address">{t('address')}</label>
      <input
        id="manage-address"
        name="address"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        aria-describedby="manage-note"
      />
      <button type="submit">{t('sendLink')}</button>
      <p id="manage-note" className="sign-up-note">
        {t('sendLinkNote', spansIn(useLocale()))}
      </p>
    </form>
  )
}
