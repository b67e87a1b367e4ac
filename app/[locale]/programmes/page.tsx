import { ProgrammeList } from '@/components/programmes/programme-list'
import { listProgrammes } from '@/lib/data/lists'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/programmes',
  section: 'programmes',
  content: async (locale) => <ProgrammeList programmes={await listProgrammes(locale)} />,
})

export { generateMetadata }
export default SectionPage
