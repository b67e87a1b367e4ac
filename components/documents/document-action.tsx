import { useTranslations } from 'next-intl'
import type { DocumentView } from '@/lib/data/documents'
import { FileLink } from './file-link'

/** The way to a document: its files, or the page where it stands. */
export function DocumentAction({ document: { title, external, files } }: { document: DocumentView }) {
  const t = useTranslations('Document')
  return (
    <div className="document-action">
      {files.map((file) => (
        <FileLink key={file.lang} className="button" title={title} file={file} />
      ))}
      {external && (
        <>
          <a className="button" href={external.url} hrefLang={external.lang}>
            {t('open')}
          </a>
          <p className="quiet">{t('externalNote', { host: new URL(external.url).host })}</p>
        </>
      )}
    </div>
  )
}
