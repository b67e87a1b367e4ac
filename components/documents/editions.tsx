import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import type { EditionView } from '@/lib/data/documents'

/** Says, before anything else, that a newer edition replaces the document. */
export function NewerEdition({ edition: { title, slugs, original } }: { edition: EditionView }) {
  const t = useTranslations('Document')
  const locale = useLocale()
  const lang = useForeign(original)
  const link = (text: ReactNode) => (
    <a href={href('/documents/[slug]', locale, slugs[locale])} lang={lang}>
      {text}
    </a>
  )
  return <p className="document-newer">{t.rich('newer', { title, link })}</p>
}

/** The editions that the document replaces. */
export function OlderEditions({ editions }: { editions: EditionView[] }) {
  const t = useTranslations('Document')
  const locale = useLocale()
  return (
    <section>
      <h2>{t('older')}</h2>
      <ul>
        {editions.map(({ key, title, slugs, original }) => (
          <li key={key}>
            <a
              href={href('/documents/[slug]', locale, slugs[locale])}
              lang={original === locale ? undefined : original}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
