import { useLocale, useTranslations } from 'next-intl'
import { Illustration } from '@/components/ui/illustration'
import { href } from '@/i18n/navigation'
import { PageTitle } from './page-title'
import { sections } from './sections'

/** What a visitor finds where nothing is: a sentence, and ways on. */
export function Missing() {
  const t = useTranslations('Missing')
  const header = useTranslations('Header')
  const locale = useLocale()
  return (
    <div className="wrap missing">
      <PageTitle title={t('title')} lead={t('text')}>
        <p>{t('wayOn')}</p>
        <ul>
          <li>
            <a href={href('/', locale)}>{t('home')}</a>
          </li>
          {sections.map((route) => (
            <li key={route}>
              <a href={href(route, locale)}>{header(`sections.${route}`)}</a>
            </li>
          ))}
        </ul>
      </PageTitle>
      <Illustration title="404" columns={6} rows={6} />
    </div>
  )
}
