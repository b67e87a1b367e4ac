import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { profileGroups } from '@/components/clusters/groups'
import { Profile } from '@/components/clusters/profile'
import { PageTitle } from '@/components/page/page-title'
import { Paper } from '@/components/page/paper'
import { Source } from '@/components/ui/source'
import { hrefOf } from '@/i18n/navigation'
import { isLocale } from '@/i18n/routing'
import { getCluster } from '@/lib/data/clusters'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/clusters/[slug]/print'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/clusters/[slug]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const cluster = await getCluster((await params).slug, await getLocale())
  if (!cluster) notFound()
  return { cluster, profile: { route: '/clusters/[slug]', slugs: cluster.slugs, original: cluster.original } as const }
}

/** For search engines there is one profile: this page says which, and stays out of their lists. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { cluster, profile } = await load(props)
  const t = await getTranslations('Cluster')
  const title = t('printTitle', { name: cluster.name })
  return { ...(await pageMetadata(profile, { title, description: cluster.summary })), robots: { index: false } }
}

export default async function ClusterPrintPage(props: Props) {
  const { cluster, profile } = await load(props)
  const t = await getTranslations('Cluster')
  const back = <a href={hrefOf(profile, await getLocale())}>{t('back')}</a>
  return (
    <Paper of={profile} back={back}>
      <PageTitle title={cluster.name} lead={cluster.summary} original={cluster.original} />
      <Profile groups={profileGroups(cluster)} original={cluster.original} />
      <Source source={cluster.source} original={cluster.original} />
    </Paper>
  )
}
