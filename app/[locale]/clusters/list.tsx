import { ClusterFilters } from '@/components/clusters/cluster-filters'
import { ClusterList } from '@/components/clusters/cluster-list'
import type { Locale } from '@/i18n/routing'
import { listLevels, listSectors } from '@/lib/data/cluster-filters'
import { listClusters, pagesOfClusters } from '@/lib/data/clusters'

/** The list of cluster organisations, as its first page and its further ones show it. */
export const clusters = {
  route: '/clusters',
  pageRoute: '/clusters/page/[page]',
  section: 'clusters',
  pages: pagesOfClusters,
  content: async (locale: Locale, page: number) => (
    <>
      <ClusterFilters sectors={await listSectors(locale)} levels={await listLevels(locale)} />
      <ClusterList clusters={await listClusters(locale, page)} />
    </>
  ),
} as const
