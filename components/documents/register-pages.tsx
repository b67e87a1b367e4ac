import { useLocale, useTranslations } from 'next-intl'
import type { RegisterPage } from '@/lib/data/register'
import { registerHref } from '@/lib/register'

/** The way through a register of several pages. */
export function RegisterPages({ register: { filters, pages } }: { register: RegisterPage }) {
  const t = useTranslations('Register')
  const locale = useLocale()
  const { page } = filters
  if (pages === 1) return null
  return (
    <nav className="register-pages" aria-label={t('pages.label')}>
      {page > 1 && (
        <a href={registerHref({ ...filters, page: page - 1 }, locale)} rel="prev">
          {t('pages.previous')}
        </a>
      )}
      <p>{t('pages.position', { page, pages })}</p>
      {page < pages && (
        <a href={registerHref({ ...filters, page: page + 1 }, locale)} rel="next">
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}
