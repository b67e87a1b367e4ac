import { FullRegister } from '@/components/documents/full-register'
import { listDocuments } from '@/lib/data/documents'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/documents',
  section: 'documents',
  content: async (locale) => <FullRegister documents={await listDocuments(locale)} />,
})

export { generateMetadata }
export default SectionPage
