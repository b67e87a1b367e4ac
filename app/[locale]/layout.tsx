import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentHead } from '@/components/page/document-head'
import { routing } from '@/i18n/routing'
import { readEnv } from '@/lib/env'
import { fontClasses } from '../fonts'
import '../globals.css'

/** `dynamicParams` stays open for records published later; other languages never get here (i18n/addresses.ts). */
export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Page')
  const site = await getTranslations('Site')
  const locale = await getLocale()
  return {
    metadataBase: new URL(readEnv().siteOrigin),
    title: { default: site('name'), template: t('titleTemplate') },
    applicationName: site('name'),
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }] },
    alternates: { types: { 'application/atom+xml': `/${locale}/feed.xml` } },
  }
}

export default async function LocaleLayout({ children }: LayoutProps<'/[locale]'>) {
  return (
    <html lang={await getLocale()} className={fontClasses} id="top">
      <head>
        <DocumentHead />
      </head>
      <body>{children}</body>
    </html>
  )
}
