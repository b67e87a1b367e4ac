import { listPage } from '../../../../list-page'
import { issues } from '../../list'

const { generateStaticParams, generateMetadata, ListPage } = listPage(issues)

export { generateMetadata, generateStaticParams }
export default ListPage
