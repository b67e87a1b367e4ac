import type { Metadata } from 'next'
import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { Pagination } from '@/components/page/pagination'
import type { Locale, Route } from '@/i18n/routing'
import { getSection, type SectionKey } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'
import { pageHref } from './list-page'

interface SectionPageOptions {
  route: keyof Messages['Descriptions'] & Route
  /** Record of the section's heading and opening words. */
  section: SectionKey
  /** The page that it stands under, when that is not the home page. */
  under?: { route: Route; section: SectionKey }
  content: (locale: Locale) => Promise<ReactNode>
  /** For a list that may be long: the route of its further pages, and how many there are with the first. */
  pageRoute?: Route
  pages?: (locale: Locale) => Promise<number>
}

/** What the pages of the menu's sections have in common: heading, opening words, and then the section's own content. */
export function sectionPage({ route, section, under, content, pageRoute, pages }: SectionPageOptions) {
  const here = { route }
  return {
    async generateMetadata(): Promise<Metadata> {
      const t = await getTranslations('Descriptions')
      const { title } = await getSection(section, await getLocale())
      return pageMetadata(here, { title, description: t(route) })
    },
    async SectionPage() {
      const locale = await getLocale()
      const { title, text } = await getSection(section, locale)
      const trail = under
        ? [{ place: { route: under.route }, name: (await getSection(under.section, locale)).title }]
        : []
      return (
        <Page here={here}>
          <div className="wrap">
            <PageBar trail={trail} here={here} name={title} />
            <PageTitle title={title} lead={text} />
            {await content(locale)}
            {pageRoute && pages && (
              <Pagination page={1} pages={await pages(locale)} hrefOf={pageHref(route, pageRoute, locale)} />
            )}
          </div>
        </Page>
      )
    },
  }
}
