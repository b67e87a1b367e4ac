import { Statements } from '@/components/about/statements'
import { getVisionAndMission } from '@/lib/data/institution'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/vision-and-mission',
  section: 'vision-mission',
  under: { route: '/about', section: 'about' },
  content: async (locale) => <Statements {...(await getVisionAndMission(locale))} />,
})

export { generateMetadata }
export default SectionPage
