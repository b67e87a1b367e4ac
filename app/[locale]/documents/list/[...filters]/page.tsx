import { fromPath } from '@/lib/register'
import { RegisterView, registerMetadata } from '../../register-view'

type Props = PageProps<'/[locale]/documents/list/[...filters]'>

/** Made when first asked for, and kept; the proxy lets only parts of the register through that are there. */
export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props) {
  return registerMetadata(fromPath((await params).filters))
}

export default async function FilteredDocumentsPage({ params }: Props) {
  return <RegisterView filters={fromPath((await params).filters)} />
}
