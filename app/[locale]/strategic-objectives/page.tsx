import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ObjectiveList } from '@/components/objectives/objective-list'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { getSection, listObjectives } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/strategic-objectives' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Objectives')
  const { title } = await getSection('objectives', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function ObjectivesPage() {
  const locale = await getLocale()
  const { title, text } = await getSection('objectives', locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <ObjectiveList objectives={await listObjectives(locale)} />
      </div>
    </Page>
  )
}
