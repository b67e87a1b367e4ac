import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { profileGroups } from '@/components/clusters/groups'
import { Profile } from '@/components/clusters/profile'
import { Contents } from '@/components/page/contents'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { Source } from '@/components/ui/source'
import { hrefOf } from '@/i18n/navigation'
import { isLocale } from '@/i18n/routing'
import { anchorOf } from '@/lib/anchor'
import { getCluster } from '@/lib/data/clusters'
import { getSection } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/clusters/[slug]'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/clusters/[slug]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const cluster = await getCluster((await params).slug, await getLocale())
  if (!cluster) notFound()
  return { cluster, here: { route: '/clusters/[slug]', slugs: cluster.slugs, original: cluster.original } as const }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { cluster, here } = await load(props)
  return pageMetadata(here, { title: cluster.name, description: cluster.summary })
}

export default async function ClusterPage(props: Props) {
  const { cluster, here } = await load(props)
  const t = await getTranslations('Cluster')
  const section = await getSection('clusters', await getLocale())
  const groups = profileGroups(cluster)
  const titles = groups.map(({ name }) => t(`groups.${name}`))
  return (
    <Page here={here}>
      <article className="wrap">
        <PageBar trail={[{ place: { route: '/clusters' }, name: section.title }]} here={here} name={cluster.name} />
        <PageTitle title={cluster.name} lead={cluster.summary} original={cluster.original}>
          <p className="more">
            <a href={hrefOf({ ...here, route: '/clusters/[slug]/print' }, await getLocale())}>{t('print')}</a>
          </p>
        </PageTitle>
        <div className="profile-tabs">
          <Contents entries={titles.map((title) => ({ anchor: anchorOf(title), title }))} label={t('tabs')} />
        </div>
        <Profile groups={groups} original={cluster.original} />
        <Source source={cluster.source} original={cluster.original} />
      </article>
    </Page>
  )
}
