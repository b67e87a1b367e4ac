import { sectionPage } from '../../section-page'
import { issues } from './list'

const { generateMetadata, SectionPage } = sectionPage({ ...issues, content: (locale) => issues.content(locale, 1) })

export { generateMetadata }
export default SectionPage
