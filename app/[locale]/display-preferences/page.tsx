import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { PreferencesForm } from '@/components/preferences/preferences-form'
import { href, type Place } from '@/i18n/navigation'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/display-preferences' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Preferences')
  return pageMetadata(here, { title: t('title'), description: t('description') })
}

export default async function DisplayPreferencesPage() {
  const t = await getTranslations('Preferences')
  return (
    <Page here={here}>
      <div className="wrap">
        <PageBar trail={[]} here={here} name={t('title')} />
        <PageTitle title={t('title')} lead={t('intro')} />
        <PreferencesForm here={here} />
        <div className="prose preferences-notes">
          <p>{t('notes.kept')}</p>
          <p>{t('notes.device')}</p>
          <p>{t('notes.more')}</p>
          <p className="more">
            <a href={href('/accessibility', await getLocale())}>{t('statement')}</a>
          </p>
        </div>
      </div>
    </Page>
  )
}
