import type { Metadata } from 'next'
import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { Pagination } from '@/components/page/pagination'
import { href } from '@/i18n/navigation'
import { isLocale, type Locale, type Route, type Slugs } from '@/i18n/routing'
import { findPlace } from '@/lib/data/find-place'
import { getSection, type SectionKey } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

interface ListPageOptions {
  route: keyof Messages['Descriptions'] & Route
  /** Route of the further pages. */
  pageRoute: Route
  section: SectionKey
  /** How many pages there are, for the way through them at the foot of the page; where it stands elsewhere, nothing. */
  pages?: (locale: Locale) => Promise<number>
  content: (locale: Locale, page: number) => Promise<ReactNode>
}

interface Props {
  params: Promise<{ page: string }>
}

/** The further pages of a section whose list is too long for one: the second and those after it. */
export function listPage({ route, pageRoute, section, pages, content }: ListPageOptions) {
  async function load({ params }: Props) {
    const locale = await getLocale()
    const { page } = await params
    const place = await findPlace(pageRoute, locale, { page })
    return { locale, page: Number(page), here: place ?? { route }, section: await getSection(section, locale) }
  }
  return {
    async generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
      const slugs = isLocale(locale) ? await listSlugs(pageRoute, locale) : []
      return slugs.map(({ page = '' }) => ({ page }))
    },
    async generateMetadata(props: Props): Promise<Metadata> {
      const { page, here, section } = await load(props)
      const t = await getTranslations('Pagination')
      const descriptions = await getTranslations('Descriptions')
      return pageMetadata(here, { title: t('title', { title: section.title, page }), description: descriptions(route) })
    },
    async ListPage(props: Props) {
      const { locale, page, here, section } = await load(props)
      const t = await getTranslations('Pagination')
      return (
        <Page here={here}>
          <div className="wrap">
            <PageBar
              trail={[{ place: { route }, name: section.title }]}
              here={here}
              name={t('title', { title: section.title, page })}
            />
            <PageTitle title={section.title} />
            {await content(locale, page)}
            {pages && (
              <Pagination page={page} pages={await pages(locale)} hrefOf={pageHref(route, pageRoute, locale)} />
            )}
          </div>
        </Page>
      )
    },
  }
}

/** The address of a page of a list: the first one's is the list's own. */
export function pageHref(route: Route, pageRoute: Route, locale: Locale, slugs?: Slugs) {
  return (page: number) =>
    page === 1 ? href(route, locale, slugs) : href(pageRoute, locale, { ...slugs, page: String(page) })
}
