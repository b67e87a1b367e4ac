import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClusterFilters } from '@/components/clusters/cluster-filters'
import { ClusterList } from '@/components/clusters/cluster-list'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import type { Locale, Route } from '@/i18n/routing'
import { type Choice, listLevels, listSectors } from '@/lib/data/cluster-filters'
import type { ClusterListing } from '@/lib/data/clusters'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

interface ChosenPageOptions<Params, Value extends string> {
  route: Route
  find: (params: Params, locale: Locale) => Promise<{ choice: Choice<Value>; clusters: ClusterListing[] } | null>
  /** The title for a value. */
  title: (value: Value) => Promise<string>
}

/** What the pages of the narrowed list have in common. Unknown values are answered before the page (proxy.ts). */
export function chosenPage<Params, Value extends string>({ route, find, title }: ChosenPageOptions<Params, Value>) {
  async function load(params: Promise<Params>) {
    const found = await find(await params, await getLocale())
    if (!found) notFound()
    return { ...found, title: await title(found.choice.value), here: { route, slugs: found.choice.slugs } }
  }
  return {
    async generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
      const { title, here } = await load(params)
      const t = await getTranslations('ClusterFilters')
      return pageMetadata(here, { title, description: t('description', { title }) })
    },
    async ChosenPage({ params }: { params: Promise<Params> }) {
      const { choice, clusters, title, here } = await load(params)
      const locale = await getLocale()
      const section = await getSection('clusters', locale)
      return (
        <Page here={here}>
          <div className="wrap">
            <PageBar trail={[{ place: { route: '/clusters' }, name: section.title }]} here={here} name={title} />
            <PageTitle title={title} />
            <ClusterFilters
              sectors={await listSectors(locale)}
              levels={await listLevels(locale)}
              chosen={choice.value}
            />
            <ClusterList clusters={clusters} />
          </div>
        </Page>
      )
    },
  }
}
