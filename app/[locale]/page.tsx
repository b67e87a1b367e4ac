import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Timeline } from '@/components/achievements/timeline'
import { Register } from '@/components/documents/register'
import { HomeAlbum } from '@/components/home/album'
import { Hero } from '@/components/home/hero'
import { HomeSection } from '@/components/home/section'
import { FigureBand } from '@/components/network/figure-band'
import { ObjectiveList } from '@/components/objectives/objective-list'
import { Page } from '@/components/page/page'
import type { Place } from '@/i18n/navigation'
import { latestConfirmed } from '@/lib/data/achievements'
import { listAlbums } from '@/lib/data/gallery'
import { getInstitution, getVisionAndMission } from '@/lib/data/institution'
import { listObjectives } from '@/lib/data/lists'
import { listNetworkGroups } from '@/lib/data/network'
import { listLatestDocuments } from '@/lib/data/register'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/' }

/** How many documents the home page shows. */
const LATEST_DOCUMENTS = 4

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Home')
  const { name } = await getInstitution(await getLocale())
  return {
    ...(await pageMetadata(here, { title: name, description: t('description') })),
    title: { absolute: name },
  }
}

export default async function HomePage() {
  const locale = await getLocale()
  const t = await getTranslations('Home')
  const [institution, { vision }, objectives, groups, latest, documents, [album]] = await Promise.all([
    getInstitution(locale),
    getVisionAndMission(locale),
    listObjectives(locale),
    listNetworkGroups(locale),
    latestConfirmed(locale),
    listLatestDocuments(locale, LATEST_DOCUMENTS),
    listAlbums(locale),
  ])
  return (
    <Page here={here}>
      <Hero institution={institution} vision={vision} />
      <HomeSection title={t('objectives')}>
        <ObjectiveList objectives={objectives} />
      </HomeSection>
      <FigureBand title={t('figures')} groups={groups} more={t('network')} />
      {latest && (
        <HomeSection title={t('latestAchievement')} more={{ route: '/achievements', text: t('allAchievements') }}>
          <Timeline years={[latest]} level={3} />
        </HomeSection>
      )}
      <HomeSection title={t('documents')} more={{ route: '/documents', text: t('allDocuments') }}>
        <Register documents={documents} />
      </HomeSection>
      {album && (
        <HomeSection title={t('gallery')} more={{ route: '/gallery', text: t('allAlbums') }}>
          <HomeAlbum album={album} />
        </HomeSection>
      )}
    </Page>
  )
}
