import { NetworkGroups } from '@/components/network/network-groups'
import { listNetworkGroups } from '@/lib/data/network'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/network',
  section: 'network',
  content: async (locale) => <NetworkGroups groups={await listNetworkGroups(locale)} />,
})

export { generateMetadata }
export default SectionPage
