import { AlbumList } from '@/components/gallery/album-list'
import { listAlbums } from '@/lib/data/gallery'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/gallery',
  section: 'gallery',
  content: async (locale) => <AlbumList albums={await listAlbums(locale)} level={2} />,
})

export { generateMetadata }
export default SectionPage
