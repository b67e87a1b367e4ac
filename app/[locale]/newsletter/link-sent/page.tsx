import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
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
  return (
    <Page here={here} withSignUp={false}>
      <div className="newsletter-page">
        <div className="wrap">
          <PageBar trail={[]} here={here} name={t('sent.title')} />
          <PageTitle title={t('sent.title')} lead={t('sent.text')} />
        </div>
      </div>
    </Page>
  )
}
