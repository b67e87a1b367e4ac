import { getLocale, getTranslations } from 'next-intl/server'
import { AuditResult } from '@/components/legal/audit-result'
import { Barrier } from '@/components/legal/barrier'
import { LegalArticle } from '@/components/legal/legal-article'
import { Page } from '@/components/page/page'
import { audit } from '@/lib/accessibility/audit'
import { getInstitution } from '@/lib/data/institution'
import { legalPage } from '../legal-page'

const { here, generateMetadata, load } = legalPage('accessibility')

export { generateMetadata }

export default async function AccessibilityPage() {
  const t = await getTranslations('Audit')
  const { email } = await getInstitution(await getLocale())
  return (
    <Page here={here}>
      <LegalArticle
        here={here}
        page={await load()}
        first={[{ anchor: 'audit', heading: t('title'), body: <AuditResult audit={audit} /> }]}
        last={email ? [{ anchor: 'contact', heading: t('contact'), body: <Barrier email={email} /> }] : []}
      />
    </Page>
  )
}
