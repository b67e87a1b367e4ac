import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewsletterForm } from '@/components/newsletter/newsletter-form'
import { NewsletterPage } from '@/components/newsletter/newsletter-page'
import { href, type Place } from '@/i18n/navigation'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/newsletter' }

export async function generateMetadata(): Promise<Metadata> {
  const { title, text } = await getSection('newsletter', await getLocale())
  return pageMetadata(here, { title: 'Newsletter', description: text ?? title })
}

export default async function SignUpPage() {
  const locale = await getLocale()
  const t = await getTranslations('Issues')
  const { title, text } = await getSection('newsletter', locale)
  return (
    <NewsletterPage here={here} title={title} lead={text} picture>
      <NewsletterForm />
      <p className="more">
        <a href={href('/newsletter/archive', locale)}>{t('archive')}</a>
      </p>
    </NewsletterPage>
  )
}
