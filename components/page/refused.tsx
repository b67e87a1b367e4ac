import { useLocale, useTranslations } from 'next-intl'
import { Illustration } from '@/components/ui/illustration'
import { href } from '@/i18n/navigation'
import { REQUEST_ID_MARK, type Refusal, refusals } from '@/lib/http/refusals'
import { PageTitle } from './page-title'
import { sections } from './sections'

/** What a visitor finds where there is no page, or a request was refused: a sentence, and ways on. */
export function Refused({ reason }: { reason: Refusal }) {
  const t = useTranslations('Refused')
  const header = useTranslations('Header')
  const locale = useLocale()
  return (
    <div className="wrap missing">
      <PageTitle title={t(`${reason}.title`)} lead={t(`${reason}.text`)}>
        {reason === 'broken' && <p>{t('request', { id: REQUEST_ID_MARK })}</p>}
      </PageTitle>
      <p className="missing-status" aria-hidden="true">
        {refusals[reason]}
      </p>
      <Illustration title={reason} columns={6} rows={6} />
      <nav className="missing-ways" aria-label={t('wayOn')}>
        <p aria-hidden="true">{t('wayOn')}</p>
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
      </nav>
    </div>
  )
}
