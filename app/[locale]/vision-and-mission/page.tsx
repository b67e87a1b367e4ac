import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import { Illustration } from '@/components/ui/illustration'
import type { Place } from '@/i18n/navigation'
import { href } from '@/i18n/navigation'
import { getVisionAndMission } from '@/lib/data/institution'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/vision-and-mission' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('VisionAndMission')
  const { title } = await getSection('vision-mission', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function VisionAndMissionPage() {
  const locale = await getLocale()
  const t = await getTranslations('VisionAndMission')
  const { title, text } = await getSection('vision-mission', locale)
  const { vision, mission } = await getVisionAndMission(locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <div className="statements">
          <section>
            <h2>{t('vision')}</h2>
            <p className="statement">{vision}</p>
          </section>
          <Illustration title={title} columns={12} rows={4} />
          <section>
            <h2>{t('mission')}</h2>
            <p className="statement">{mission}</p>
          </section>
        </div>
        <p className="more">
          <a href={href('/strategic-objectives', locale)}>{t('next')}</a>
        </p>
      </div>
    </Page>
  )
}
