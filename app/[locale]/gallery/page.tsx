import { sectionPage } from '../section-page'
import { albums } from './list'

const { generateMetadata, SectionPage } = sectionPage({ ...albums, content: (locale) => albums.content(locale, 1) })

export { generateMetadata }
export default SectionPage
