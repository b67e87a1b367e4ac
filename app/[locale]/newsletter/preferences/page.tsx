import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ManageForm } from '@/components/newsletter/manage-form'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
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
    <Page here={here} withSignUp={false}>
      <div className="newsletter-page">
        <div className="wrap">
          <PageBar
            trail={[{ place: { route: '/newsletter' }, name: 'Newsletter' }]}
            here={here}
            name={t('ask.title')}
          />
          <PageTitle title={t('ask.title')} lead={t('ask.text')} />
          <ManageForm />
        </div>
      </div>
    </Page>
  )
}
