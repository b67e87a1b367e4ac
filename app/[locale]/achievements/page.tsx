import { Timeline } from '@/components/achievements/timeline'
import { TimelinePages } from '@/components/achievements/timeline-pages'
import { countEarlierPages, listYears, timelinePage } from '@/lib/data/achievements'
import { sectionPage } from '../section-page'

const { generateMetadata, SectionPage } = sectionPage({
  route: '/achievements',
  section: 'achievements',
  content: async (locale) => {
    const earlier = await countEarlierPages(locale)
    return (
      <>
        {earlier > 0 && <TimelinePages years={await listYears(locale)} page={earlier + 1} pages={earlier + 1} />}
        <Timeline years={await timelinePage(locale)} level={2} />
      </>
    )
  },
})

export { generateMetadata }
export default SectionPage
