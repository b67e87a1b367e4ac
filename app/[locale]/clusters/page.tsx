import { sectionPage } from '../section-page'
import { clusters } from './list'

const { generateMetadata, SectionPage } = sectionPage({ ...clusters, content: (locale) => clusters.content(locale, 1) })

export { generateMetadata }
export default SectionPage
