import { useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Fact } from '@/components/ui/fact'
import type { DocumentView } from '@/lib/data/documents'

/** What is known of a document; of its files, the checksum by which anybody can tell that a copy is the same. */
export function DocumentFacts({ document: { type, period, date, external, files } }: { document: DocumentView }) {
  const t = useTranslations('Document')
  const tRegister = useTranslations('Register')
  return (
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
      {external && <Fact term={t('language')}>{tRegister(`languages.${external.lang}`)}</Fact>}
      {files.map(({ lang, kind, sha256 }) => (
        <Fact key={lang} term={t('checksum', { kind, language: lang })}>
          <code>{sha256}</code>
        </Fact>
      ))}
    </dl>
  )
}
