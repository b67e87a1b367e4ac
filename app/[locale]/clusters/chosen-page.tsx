import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClusterFilters } from '@/components/clusters/cluster-filters'
import { ClusterList } from '@/components/clusters/cluster-list'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { Pagination } from '@/components/page/pagination'
import type { Locale, Route, Slugs } from '@/i18n/routing'
import { type Chosen, listLevels, listSectors } from '@/lib/data/cluster-filters'
import { findPlace } from '@/lib/data/find-place'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'
import { pageHref } from '../list-page'

interface ChosenPageOptions<Value extends string> {
  route: Route
  /** Route of the further pages. */
  pageRoute: Route
  find: (slugs: Slugs, locale: Locale, page: number) => Promise<Chosen<Value> | null>
  /** The title for a value. */
  title: (value: Value) => Promise<string>
}

interface Props {
  params: Promise<Slugs>
}

/** What the pages of the narrowed list have in common. Unknown values are answered before the page (proxy.ts). */
export function chosenPage<Value extends string>({ route, pageRoute, find, title: titleOf }: ChosenPageOptions<Value>) {
  async function load(params: Promise<Slugs>) {
    const [locale, slugs] = [await getLocale(), await params]
    const { page } = slugs
    const found = await find(slugs, locale, Number(page ?? 1))
    const place = page && (await findPlace(pageRoute, locale, slugs))
    if (!found) notFound()
    const t = await getTranslations('Pagination')
    const title = await titleOf(found.choice.value)
    return {
      ...found,
      locale,
      title,
      name: page ? t('title', { title, page: found.page }) : title,
      here: place || { route, slugs: found.choice.slugs },
    }
  }
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const { title, name, here } = await load(params)
      const t = await getTranslations('ClusterFilters')
      return pageMetadata(here, { title: name, description: t('description', { title }) })
    },
    async ChosenPage({ params }: Props) {
      const { choice, clusters, page, pages, locale, title, name, here } = await load(params)
      const section = await getSection('clusters', locale)
      return (
        <Page here={here}>
          <div className="wrap">
            <PageBar trail={[{ place: { route: '/clusters' }, name: section.title }]} here={here} name={name} />
            <PageTitle title={title} />
            <ClusterFilters
              sectors={await listSectors(locale)}
              levels={await listLevels(locale)}
              chosen={choice.value}
            />
            <ClusterList clusters={clusters} />
            <Pagination page={page} pages={pages} hrefOf={pageHref(route, pageRoute, locale, choice.slugs[locale])} />
          </div>
        </Page>
      )
    },
  }
}
