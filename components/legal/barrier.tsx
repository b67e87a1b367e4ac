import { useTranslations } from 'next-intl'

/** How to say that something on the site is in somebody's way. */
export function Barrier({ email }: { email: string }) {
  const t = useTranslations('Audit')
  return <p>{t.rich('barrier', { email: () => <a href={`mailto:${email}`}>{email}</a> })}</p>
}
