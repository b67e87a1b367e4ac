import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { href } from '@/i18n/navigation'
import type { DocumentView } from '@/lib/data/documents'

/** The register of documents: period, title, kind, where it is. */
export function Register({ documents }: { documents: DocumentView[] }) {
  const t = useTranslations('Register')
  return (
    <table className="register">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('period')}</th>
          <th scope="col">{t('title')}</th>
          <th scope="col">{t('type')}</th>
          <th scope="col">{t('place')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.key} document={document} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ document: { period, title, type, slugs, external } }: { document: DocumentView }) {
  const t = useTranslations('Register')
  const locale = useLocale()
  return (
    <tr>
      <td className="register-period">{period ? <PartialDate iso={period} /> : t('noPeriod')}</td>
      <th scope="row">
        <a href={href('/documents/[slug]', locale, slugs[locale])}>{title}</a>
      </th>
      <td className="register-type">{t(`types.${type}`)}</td>
      <td className="register-place">{external ? t(`external.${external.lang}`) : t('file')}</td>
    </tr>
  )
}
