import { LegalArticle } from '@/components/legal/legal-article'
import { Page } from '@/components/page/page'
import { legalPage } from '../legal-page'

const { here, generateMetadata, load } = legalPage('cookies')

export { generateMetadata }

export default async function CookiesPage() {
  return (
    <Page here={here}>
      <LegalArticle here={here} page={await load()} />
    </Page>
  )
}
