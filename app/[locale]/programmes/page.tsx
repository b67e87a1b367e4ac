import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import { ProgrammeList } from '@/components/programmes/programme-list'
import type { Place } from '@/i18n/navigation'
import { getSection, listProgrammes } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/programmes' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Programmes')
  const { title } = await getSection('programmes', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function ProgrammesPage() {
  const locale = await getLocale()
  const { title, text } = await getSection('programmes', locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <ProgrammeList programmes={await listProgrammes(locale)} />
      </div>
    </Page>
  )
}
