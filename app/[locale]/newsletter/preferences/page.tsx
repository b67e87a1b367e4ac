import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ManageForm } from '@/components/newsletter/manage-form'
import { NewsletterPage } from '@/components/newsletter/newsletter-page'
import type { Place } from '@/i18n/navigation'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/newsletter/preferences' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Links')
  return pageMetadata(here, { title: t('ask.title'), description: t('ask.text') })
}

export default async function NewsletterPreferencesPage() {
  const t = await getTranslations('Links')
  return (
    <NewsletterPage here={here} title={t('ask.title')} lead={t('ask.text')}>
      <ManageForm />
    </NewsletterPage>
  )
}
