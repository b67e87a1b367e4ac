import { getLocale, getTranslations } from 'next-intl/server'
import { Enhancement } from '@/components/ui/enhancement'
import { href } from '@/i18n/navigation'
import { currentConsent } from '@/lib/newsletter/consent-text'
import { signUp } from '@/lib/newsletter/sign-up'
import { SignUpForm } from './sign-up-form'

/** The sign-up form in the page's language, with the text of consent in force. */
export async function NewsletterForm() {
  const locale = await getLocale()
  const t = await getTranslations('Newsletter')
  const { version, text } = await currentConsent(locale)
  const words = {
    address: t('address'),
    addressWrong: t('addressWrong'),
    consent: text,
    consentMissing: t('consentMissing'),
    privacy: t('privacy'),
    trap: t('trap'),
    button: t('button'),
    held: t('held'),
    heldWithoutScript: t('heldWithoutScript'),
    working: t('working'),
  }
  const pages = { newsletter: href('/newsletter', locale), privacy: href('/privacy', locale) }
  const script = <Enhancement name="proof" />
  return <SignUpForm action={signUp} pages={pages} consent={version} words={words} script={script} />
}
