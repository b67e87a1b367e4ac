import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Timeline } from '@/components/achievements/timeline'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { listAchievements } from '@/lib/data/achievements'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/achievements' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Achievements')
  const { title } = await getSection('achievements', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function AchievementsPage() {
  const locale = await getLocale()
  const { title, text } = await getSection('achievements', locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <Timeline years={await listAchievements(locale)} level={2} />
      </div>
    </Page>
  )
}
