import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NetworkGroups } from '@/components/network/network-groups'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { getSection } from '@/lib/data/lists'
import { listNetworkGroups } from '@/lib/data/network'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/network' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Network')
  const { title } = await getSection('network', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function NetworkPage() {
  const locale = await getLocale()
  const { title, text } = await getSection('network', locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <NetworkGroups groups={await listNetworkGroups(locale)} />
      </div>
    </Page>
  )
}
