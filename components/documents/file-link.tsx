import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DocumentFileView } from '@/lib/data/documents'
import { formatSize } from '@/lib/format'

interface FileLinkProps {
  title: string
  file: DocumentFileView
  /** Where the title stands beside the link already: it is then for those who hear the link alone. */
  quietTitle?: boolean
  className?: string
}

/** A link to a file that says all of it before the click: name, format, size, pages, language. */
export function FileLink({ title, file, quietTitle = false, className }: FileLinkProps) {
  const { src, mediaType, lang, kind, pages } = file
  const t = useTranslations('Document')
  const values = {
    title,
    kind,
    language: lang,
    size: formatSize(file.bytes, useLocale()),
    name: (name: ReactNode) => (quietTitle ? <span className="sr-only">{name}</span> : name),
  }
  return (
    <a className={className} href={src} type={mediaType} hrefLang={lang}>
      {pages === null ? t.rich('file', values) : t.rich('fileWithPages', { ...values, count: pages })}
    </a>
  )
}
