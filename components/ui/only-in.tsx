import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/routing'

/** The language of a record's texts for their `lang`, where it is not the reader's; undefined where it is (L-02). */
export function useForeign(original: Locale | undefined): Locale | undefined {
  return original === useLocale() ? undefined : original
}

/** Says, in the reader's language, that a text is there in the other language only; nothing where it is in theirs. */
export function OnlyIn({ original }: { original: Locale | undefined }) {
  const t = useTranslations('OnlyIn')
  const language = useForeign(original)
  return language ? <p className="only-in">{t(`notice.${language}`)}</p> : null
}
