import { useLocale, useTranslations } from 'next-intl'
import { href } from '@/i18n/navigation'

/** The whole register for spreadsheets and programs, and news of it. */
export function RegisterData() {
  const t = useTranslations('Register')
  const locale = useLocale()
  const register = href('/documents', locale)
  return (
    <section className="register-data">
      <h2>{t('data.title')}</h2>
      <ul>
        <li>
          <a href={`${register}.csv`} type="text/csv">
            {t('data.csv')}
          </a>
        </li>
        <li>
          <a href={`${register}.json`} type="application/json">
            {t('data.json')}
          </a>
        </li>
        <li>
          <a href={`/${locale}/feed.xml`} type="application/atom+xml">
            {t('data.feed')}
          </a>
        </li>
      </ul>
    </section>
  )
}
