import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Register } from '@/components/documents/register'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { listDocuments } from '@/lib/data/documents'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/documents' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Documents')
  const { title } = await getSection('documents', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function DocumentsPage() {
  const locale = await getLocale()
  const t = await getTranslations('Documents')
  const { title, text } = await getSection('documents', locale)
  const documents = await listDocuments(locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text}>
          <p className="quiet">{t('count', { count: documents.length })}</p>
        </PageTitle>
        <Register documents={documents} />
      </div>
    </Page>
  )
}
