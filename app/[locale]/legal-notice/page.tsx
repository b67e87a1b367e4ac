import { LegalArticle } from '@/components/legal/legal-article'
import { Page } from '@/components/page/page'
import { legalPage } from '../legal-page'

const { here, generateMetadata, load } = legalPage('legal-notice')

export { generateMetadata }

export default async function LegalNoticePage() {
  return (
    <Page here={here}>
      <LegalArticle here={here} page={await load()} />
    </Page>
  )
}
