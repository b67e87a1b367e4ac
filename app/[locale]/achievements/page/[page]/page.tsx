import { Timeline } from '@/components/achievements/timeline'
import { TimelinePages } from '@/components/achievements/timeline-pages'
import { countEarlierPages, listYears, timelinePage } from '@/lib/data/achievements'
import { listPage } from '../../../list-page'

/** The pages of earlier achievements. */
const { generateStaticParams, generateMetadata, ListPage } = listPage({
  route: '/achievements',
  pageRoute: '/achievements/page/[page]',
  section: 'achievements',
  content: async (locale, page) => (
    <>
      <TimelinePages years={await listYears(locale)} page={page} pages={(await countEarlierPages(locale)) + 1} />
      <Timeline years={await timelinePage(locale, page)} level={2} />
    </>
  ),
})

export { generateMetadata, generateStaticParams }
export default ListPage
