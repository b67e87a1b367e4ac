import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClusterList } from '@/components/clusters/cluster-list'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { listClusters } from '@/lib/data/clusters'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/clusters' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Clusters')
  const { title } = await getSection('clusters', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function ClustersPage() {
  const locale = await getLocale()
  const { title, text } = await getSection('clusters', locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <ClusterList clusters={await listClusters(locale)} />
      </div>
    </Page>
  )
}
