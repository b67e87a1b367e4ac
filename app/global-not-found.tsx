import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DocumentHead } from '@/components/page/document-head'
import { Illustration } from '@/components/ui/illustration'
import { Mark } from '@/components/ui/mark'
import { href } from '@/i18n/navigation'
import { type Locale, routing } from '@/i18n/routing'
import { fontClasses } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: routing.defaultLocale, namespace: 'Refused' })
  return { title: t('missing.title'), description: t('missing.text'), robots: { index: false } }
}

/** The 404 page of addresses without a language: it says so in both. */
export default function GlobalNotFound() {
  return (
    <html lang={routing.defaultLocale} className={fontClasses} id="top">
      <head>
        <DocumentHead />
      </head>
      <body>
        <main className="wrap missing-global" id="content">
          <Mark />
          <Illustration title="missing" columns={6} rows={6} />
          {routing.locales.map((locale, index) => (
            <Words key={locale} locale={locale} first={index === 0} />
          ))}
        </main>
      </body>
    </html>
  )
}

async function Words({ locale, first }: { locale: Locale; first: boolean }) {
  const t = await getTranslations({ locale, namespace: 'Refused' })
  const Title = first ? 'h1' : 'h2'
  return (
    <div lang={locale}>
      <Title>{t('missing.title')}</Title>
      <p className="lead">{t('missing.text')}</p>
      <p className="more">
        <a href={href('/', locale)}>{t('home')}</a>
      </p>
    </div>
  )
}
