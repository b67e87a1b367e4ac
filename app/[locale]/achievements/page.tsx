import { Timeline } from '@/components/achievements/timeline'
import { listAchievements } from '@/lib/data/achievements'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/achievements',
  section: 'achievements',
  content: async (locale) => <Timeline years={await listAchievements(locale)} level={2} />,
})

export { generateMetadata }
export default SectionPage
