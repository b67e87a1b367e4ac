import { LegalArticle } from '@/components/legal/legal-article'
import { Page } from '@/components/page/page'
import { legalPage } from '../legal-page'

const { here, generateMetadata, load } = legalPage('privacy')

export { generateMetadata }

export default async function PrivacyPage() {
  return (
    <Page here={here}>
      <LegalArticle here={here} page={await load()} />
    </Page>
  )
}
