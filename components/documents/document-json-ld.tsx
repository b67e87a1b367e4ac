import { JsonLd } from '@/components/ui/json-ld'
import type { DocumentView } from '@/lib/data/documents'
import type { DocumentType } from '@/lib/register'
import { absolute } from '@/lib/site'

const SCHEMA_TYPES: Record<DocumentType, string> = {
  'activity-report': 'Report',
  'activity-plan': 'Report',
  list: 'DigitalDocument',
  profile: 'DigitalDocument',
}

interface DocumentJsonLdProps {
  document: DocumentView
  author: string
  url: string
}

/** The document for machines, in the words of schema.org: what is not known is left out. */
export function DocumentJsonLd({ document, author, url }: DocumentJsonLdProps) {
  const { type, title, summary, period, date, external, files } = document
  return (
    <JsonLd
      data={{
        '@type': SCHEMA_TYPES[type],
        '@id': url,
        url,
        name: title,
        ...(summary && { description: summary }),
        ...(period && { temporalCoverage: period }),
        ...(date && { datePublished: date }),
        inLanguage: external ? [external.lang] : files.map(({ lang }) => lang),
        publisher: { '@type': 'Organization', name: author },
        ...(external && { sameAs: external.url }),
        encoding: files.map((file) => ({
          '@type': 'MediaObject',
          contentUrl: absolute(file.src),
          encodingFormat: file.mediaType,
          contentSize: `${file.bytes} B`,
          sha256: file.sha256,
          inLanguage: file.lang,
        })),
      }}
    />
  )
}
