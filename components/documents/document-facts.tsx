import { useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import type { DocumentView } from '@/lib/data/documents'

/** What is known of a document, and the way to it. */
export function DocumentFacts({ document: { type, period, date, external } }: { document: DocumentView }) {
  const t = useTranslations('Document')
  const tRegister = useTranslations('Register')
  return (
    <>
      <dl className="facts facts-wide">
        <div>
          <dt>{t('type')}</dt>
          <dd>{tRegister(`types.${type}`)}</dd>
        </div>
        {period && (
          <div>
            <dt>{t('period')}</dt>
            <dd>
              <PartialDate iso={period} />
            </dd>
          </div>
        )}
        {date && (
          <div>
            <dt>{t('date')}</dt>
            <dd>
              <PartialDate iso={date} />
            </dd>
          </div>
        )}
        {external && (
          <div>
            <dt>{t('language')}</dt>
            <dd>{t(`languages.${external.lang}`)}</dd>
          </div>
        )}
      </dl>
      {external && (
        <div className="document-action">
          <a className="button" href={external.url} hrefLang={external.lang}>
            {t('open')}
          </a>
          <p className="quiet">{t('externalNote', { host: new URL(external.url).host })}</p>
        </div>
      )}
    </>
  )
}
