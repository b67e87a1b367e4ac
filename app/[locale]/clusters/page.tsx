import { ClusterList } from '@/components/clusters/cluster-list'
import { listClusters } from '@/lib/data/clusters'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/clusters',
  section: 'clusters',
  content: async (locale) => <ClusterList clusters={await listClusters(locale)} />,
})

export { generateMetadata }
export default SectionPage
