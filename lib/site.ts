import 'server-only'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { hrefOf, ownLocalesOf, type Place } from '../i18n/navigation.ts'
import { type Locale, routing } from '../i18n/routing.ts'
import { shareTitle } from './data/share-title.ts'
import { readEnv } from './env.ts'
import { SHARE_SIZE, shareImage } from './share-image.ts'

/** An absolute address of the site. */
export function absolute(path: string): string {
  return readEnv().siteOrigin + path
}

/**
 * The addresses of one place in each language, for `<head>` and sitemap alike (L-03): absolute and mutual. The
 * default language also stands for readers of any other (`x-default`).
 */
export function alternatesOf(place: Place): Record<string, string> {
  const locales = ownLocalesOf(place)
  const entries = locales.map((locale): [string, string] => [locale, absolute(hrefOf(place, locale))])
  const fallback = locales.includes(routing.defaultLocale) ? routing.defaultLocale : locales[0]
  if (fallback) entries.push(['x-default', absolute(hrefOf(place, fallback))])
  return Object.fromEntries(entries)
}

/** Title, description, canonical and alternate addresses of a page, and what stands for it where it is shared. */
export async function pageMetadata(here: Place, words: { title: string; description: string }): Promise<Metadata> {
  const locale = await getLocale()
  const { original = locale } = here
  const url = absolute(hrefOf(here, original))
  const t = await getTranslations('Site')
  const onlyIn = await getTranslations('OnlyIn')
  const { title } = words
  // What machines show of a page cannot say that it is in another language.
  const description = original === locale ? words.description : onlyIn(`notice.${original}`)
  const shared = await shareTitle(here.route, locale)
  const image = {
    url: absolute(`/media/${shareImage(shared).name}`),
    ...SHARE_SIZE,
    alt: t('shareImage', { title: shared }),
  }
  return {
    title,
    description,
    alternates: { canonical: url, languages: alternatesOf(here) },
    openGraph: {
      title,
      description,
      url,
      locale: OPEN_GRAPH_LOCALES[locale],
      type: 'website',
      siteName: t('name'),
      images: [image],
    },
    twitter: { card: 'summary_large_image' },
  }
}

const OPEN_GRAPH_LOCALES: Record<Locale, string> = { ro: 'ro_RO', en: 'en_GB' }
