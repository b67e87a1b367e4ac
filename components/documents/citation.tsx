import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useForeign } from '@/components/ui/only-in'
import type { DocumentView } from '@/lib/data/documents'

interface CitationProps {
  document: DocumentView
  /** Who issues the document. */
  author: string
  /** The page's own address: it stays, or leads on when it changes (E-12). */
  url: string
}

/** How to name the document elsewhere, with its permanent address. */
export function Citation({ document: { title, period, date, original }, author, url }: CitationProps) {
  const t = useTranslations('Document')
  const lang = useForeign(original)
  const year = (date ?? period)?.slice(0, 4) ?? 'none'
  return (
    <section>
      <h2>{t('cite')}</h2>
      <p className="document-citation">
        {t.rich('citation', {
          author,
          title: (text: ReactNode) => <cite lang={lang}>{text}</cite>,
          name: title,
          year,
          url,
          link: (text: ReactNode) => <a href={url}>{text}</a>,
        })}
      </p>
    </section>
  )
}
