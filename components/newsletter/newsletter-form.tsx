import { useLocale, useTranslations } from 'next-intl'
import { href } from '@/i18n/navigation'
import { signUp } from '@/lib/newsletter/sign-up'
import { SignUpForm } from './sign-up-form'

/** The sign-up form in the page's language. */
export function NewsletterForm() {
  const t = useTranslations('Newsletter')
  const words = {
    address: t('address'),
    button: t('button'),
    note: t('note'),
    answers: { 'opens-soon': t('answers.opens-soon') },
  }
  return <SignUpForm action={signUp} page={href('/newsletter', useLocale())} words={words} />
}
