import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewsletterPage } from '@/components/newsletter/newsletter-page'
import type { Place } from '@/i18n/navigation'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/newsletter/link-sent' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Links')
  const metadata = await pageMetadata(here, { title: t('sent.title'), description: t('sent.text') })
  return { ...metadata, robots: { index: false } }
}

/** Where everybody gets who asked for a link to their subscription, whatever is known of the address (N-28). */
export default async function LinkSentPage() {
  const t = await getTranslations('Links')
  return <NewsletterPage here={here} title={t('sent.title')} lead={t('sent.text')} />
}
