import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import type { DocumentView } from '@/lib/data/documents'
import { noFilters, type Order } from '@/lib/register'
import { FileLink } from './file-link'

interface RegisterProps {
  documents: DocumentView[]
  order?: Order
}

/** Documents of the register: period, title, kind, where they are. */
export function Register({ documents, order = noFilters.order }: RegisterProps) {
  const t = useTranslations('Register')
  return (
    <table className="register">
      <caption className="sr-only">{t(`captions.${order}`)}</caption>
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

function Row({
  document: { period, date, title, type, slugs, external, files, original },
}: {
  document: DocumentView
}) {
  const t = useTranslations('Register')
  const locale = useLocale()
  const known = period ?? date
  return (
    <tr>
      <td className="register-period">{known ? <PartialDate iso={known} /> : t('noPeriod')}</td>
      <th scope="row">
        <a href={href('/documents/[slug]', locale, slugs[locale])} lang={useForeign(original)}>
          {title}
        </a>
        <OnlyIn original={original} />
      </th>
      <td className="register-type">{t(`types.${type}`)}</td>
      <td className="register-place">
        {external && t(`external.${external.lang}`)}
        {files.map((file) => (
          <FileLink key={file.lang} title={title} file={file} quietTitle />
        ))}
      </td>
    </tr>
  )
}
