import { Breadcrumbs, type BreadcrumbsProps } from './breadcrumbs'
import { PrintControl } from './print-control'

/** The bar over the head of every page but the first: where it is, and the way to paper. */
export function PageBar(props: BreadcrumbsProps) {
  return (
    <div className="page-bar">
      <Breadcrumbs {...props} />
      <PrintControl />
    </div>
  )
}
