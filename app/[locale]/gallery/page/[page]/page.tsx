import { listPage } from '../../../list-page'
import { albums } from '../../list'

const { generateStaticParams, generateMetadata, ListPage } = listPage(albums)

export { generateMetadata, generateStaticParams }
export default ListPage
