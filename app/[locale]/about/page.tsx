import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AboutIntro } from '@/components/about/intro'
import { AboutSection } from '@/components/about/section'
import { Timeline } from '@/components/achievements/timeline'
import { Register } from '@/components/documents/register'
import { AlbumList } from '@/components/gallery/album-list'
import { Figures } from '@/components/network/figures'
import { ObjectiveList } from '@/components/objectives/objective-list'
import { Contents } from '@/components/page/contents'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { anchorOf } from '@/lib/anchor'
import { timelinePage } from '@/lib/data/achievements'
import { listAlbums } from '@/lib/data/gallery'
import { getInstitution, getVisionAndMission } from '@/lib/data/institution'
import { getSection, listObjectives } from '@/lib/data/lists'
import { listNetworkGroups } from '@/lib/data/network'
import { listLatestDocuments } from '@/lib/data/register'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/about' }

/** How many documents of the register stand on this page. */
const LATEST_DOCUMENTS = 5

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('About')
  const { title } = await getSection('about', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

/** The institution's whole page, in its order: what it is, vision, mission, objectives, achievements, documents, gallery. */
export default async function AboutPage() {
  const locale = await getLocale()
  const t = await getTranslations('About')
  const [section, institution, { vision, mission }, groups, objectives, years, documentsText, documents, albums] =
    await Promise.all([
      getSection('about', locale),
      getInstitution(locale),
      getVisionAndMission(locale),
      listNetworkGroups(locale),
      listObjectives(locale),
      timelinePage(locale),
      getSection('documents', locale),
      listLatestDocuments(locale, LATEST_DOCUMENTS),
      listAlbums(locale),
    ])
  const titles = [
    section.title,
    t('figures'),
    t('vision'),
    t('mission'),
    t('objectives'),
    t('achievements'),
    documentsText.title,
    t('gallery'),
  ]
  return (
    <Page here={here}>
      <div className="wrap">
        <PageBar trail={[]} here={here} name={section.title} />
        <PageTitle title={section.title} lead={institution.summary} picture />
        <div className="with-contents">
          <Contents entries={titles.map((title) => ({ anchor: anchorOf(title), title }))} />
          <div>
            <AboutIntro id={anchorOf(section.title)} institution={institution} />
            <AboutSection title={t('figures')} more={{ route: '/network', text: t('more.network') }}>
              <Figures groups={groups} />
            </AboutSection>
            <AboutSection title={t('vision')} more={{ route: '/vision-and-mission', text: t('more.vision') }}>
              <p className="statement">{vision}</p>
            </AboutSection>
            <AboutSection title={t('mission')}>
              <p className="statement">{mission}</p>
            </AboutSection>
            <AboutSection title={t('objectives')} more={{ route: '/strategic-objectives', text: t('more.objectives') }}>
              <ObjectiveList objectives={objectives} />
            </AboutSection>
            <AboutSection title={t('achievements')} more={{ route: '/achievements', text: t('more.achievements') }}>
              <Timeline years={years} level={3} />
            </AboutSection>
            <AboutSection
              title={documentsText.title}
              lead={documentsText.text}
              more={{ route: '/documents', text: t('more.documents') }}
            >
              <Register documents={documents} />
            </AboutSection>
            <AboutSection title={t('gallery')} more={{ route: '/gallery', text: t('more.gallery') }}>
              <AlbumList albums={albums} level={3} />
            </AboutSection>
          </div>
        </div>
      </div>
    </Page>
  )
}
