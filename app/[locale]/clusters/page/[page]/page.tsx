import { listPage } from '../../../list-page'
import { clusters } from '../../list'

const { generateStaticParams, generateMetadata, ListPage } = listPage(clusters)

export { generateMetadata, generateStaticParams }
export default ListPage
