import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import { isLocale } from '../../i18n/routing.ts'

/** Translations that visitors may see, of either language: a query includes them so. */
export const publishedTranslations = { where: { state: 'published' } } as const

/** Records that visitors of one language may see: a query filters so. */
export function publishedIn(locale: Locale) {
  return { translations: { some: { locale, state: 'published' } } }
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

/** The slugs of a record in each language in which it is published, for links and the language switch. */
export function slugsOf(
  translations: ReadonlyArray<{ locale: string; slug: string }>,
  toSlugs: (slug: string, locale: Locale) => Slugs = (slug) => ({ slug }),
): Partial<Record<Locale, Slugs>> {
  const slugs: Partial<Record<Locale, Slugs>> = {}
  for (const { locale, slug } of translations) if (isLocale(locale)) slugs[locale] = toSlugs(slug, locale)
  return slugs
}
