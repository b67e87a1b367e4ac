import { getTranslations } from 'next-intl/server'
import { AuditResult } from '@/components/legal/audit-result'
import { LegalArticle } from '@/components/legal/legal-article'
import { Page } from '@/components/page/page'
import { audit } from '@/lib/accessibility/audit'
import { legalPage } from '../legal-page'

const { here, generateMetadata, load } = legalPage('accessibility')

export { generateMetadata }

export default async function AccessibilityPage() {
  const t = await getTranslations('Audit')
  return (
    <Page here={here}>
      <LegalArticle
        here={here}
        page={await load()}
        made={{ anchor: 'audit', heading: t('title'), body: <AuditResult audit={audit} /> }}
      />
    </Page>
  )
}
