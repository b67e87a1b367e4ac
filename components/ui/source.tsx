import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/routing'
import { useForeign } from './only-in'

interface SourceProps {
  source: string
  url?: string | null
  /** The one language of a record that has no other: its source is named in it. */
  original: Locale | undefined
}

/** Where the words and figures above come from. */
export function Source({ source, url, original }: SourceProps) {
  const t = useTranslations('Source')
  const lang = useForeign(original)
  const line = t.rich('line', { source, words: (text: ReactNode) => <span lang={lang}>{text}</span> })
  return <p className="source">{url ? <a href={url}>{line}</a> : line}</p>
}
