import { ObjectiveList } from '@/components/objectives/objective-list'
import { listObjectives } from '@/lib/data/lists'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/strategic-objectives',
  section: 'objectives',
  content: async (locale) => <ObjectiveList objectives={await listObjectives(locale)} large />,
})

export { generateMetadata }
export default SectionPage
