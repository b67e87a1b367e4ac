import { noFilters } from '@/lib/register'
import { RegisterView, registerMetadata } from './register-view'

export const generateMetadata = () => registerMetadata(noFilters)

export default function DocumentsPage() {
  return <RegisterView filters={noFilters} />
}
