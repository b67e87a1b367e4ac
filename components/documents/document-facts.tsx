import { useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Fact } from '@/components/ui/fact'
import type { DocumentView } from '@/lib/data/documents'

/** What is known of a document, and the way to it. */
export function DocumentFacts({ document: { type, period, date, external } }: { document: DocumentView }) {
  const t = useTranslations('Document')
  const tRegister = useTranslations('Register')
  return (
    <>
      <dl className="facts facts-wide">
        <Fact term={t('type')}>{tRegister(`types.${type}`)}</Fact>
        {period && (
          <Fact term={t('period')}>
            <PartialDate iso={period} />
          </Fact>
        )}
        {date && (
          <Fact term={t('date')}>
            <PartialDate iso={date} />
          </Fact>
        )}
        {external && <Fact term={t('language')}>{t(`languages.${external.lang}`)}</Fact>}
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
