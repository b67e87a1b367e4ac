import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import { isLocale } from '../../i18n/routing.ts'
import { visibleAt } from './visible-at.ts'

/** What visitors may see now. */
export function visibleNow() {
  return visibleAt(new Date())
}

/** What visitors could see, and is over: its address says so. */
export function over() {
  return { state: 'published', visibleUntil: { lte: new Date() } }
}

/** Translations that visitors may see, of either language: a query includes them so. */
export function publishedTranslations() {
  return { where: visibleNow() }
}

/** Records that visitors of one language may see, of all or of one address: a query filters so. */
export function publishedIn(locale: Locale, slug?: { slug: string }) {
  return { translations: { some: { locale, ...slug, ...visibleNow() } } }
}

/**
 * The translation of a record in one language.
 *
 * @throws when there is none: queries filter by {@link publishedIn} first.
 */
export function pick<T extends { locale: string }>(translations: readonly T[], locale: Locale): T {
  const found = translations.find((translation) => translation.locale === locale)
  if (!found) throw new Error(`No published translation in ${locale}`)
  return found
}

/** What a view says of the language of its texts. */
export interface InOneLanguage {
  /** The one language in which the record is published, where it stands in for the other (L-02). */
  original: Locale | undefined
}

/** The one language in which a record is published; undefined where each language has a text of its own. */
export function originalOf(translations: ReadonlyArray<{ lang: string | null }>): Locale | undefined {
  return translations.flatMap(({ lang }) => (lang !== null && isLocale(lang) ? [lang] : []))[0]
}

/** The slugs of a record in each language in which it is published, for links and the language switch. */
export function slugsOf(
  translations: ReadonlyArray<{ locale: string; slug: string }>,
  toSlugs: (slug: string, locale: Locale) => Slugs = (slug) => ({ slug }),
): Partial<Record<Locale, Slugs>> {
  const slugs: Partial<Record<Locale, Slugs>> = {}
  for (const { locale, slug } of translations) if (isLocale(locale)) slugs[locale] = toSlugs(slug, locale)
  return slugs
}
