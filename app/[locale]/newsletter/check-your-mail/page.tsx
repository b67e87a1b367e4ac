import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewsletterPage } from '@/components/newsletter/newsletter-page'
import type { Place } from '@/i18n/navigation'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/newsletter/check-your-mail' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Newsletter')
  return {
    ...(await pageMetadata(here, { title: t('checkYourMail.title'), description: t('checkYourMail.text') })),
    robots: { index: false },
  }
}

/** Where every sign-up ends: the same for whoever asks, and whatever is known of the address (N-01). */
export default async function CheckYourMailPage() {
  const t = await getTranslations('Newsletter')
  return (
    <NewsletterPage here={here} title={t('checkYourMail.title')} lead={t('checkYourMail.text')} picture>
      <div className="prose" role="status">
        <p>{t('checkYourMail.late')}</p>
        <p>{t('checkYourMail.wrong')}</p>
      </div>
    </NewsletterPage>
  )
}
