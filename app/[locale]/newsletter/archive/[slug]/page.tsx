import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { Issue } from '@/components/newsletter/issue'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { PartialDate } from '@/components/ui/date'
import { isLocale } from '@/i18n/routing'
import { getIssue } from '@/lib/data/issues'
import { getSection } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/newsletter/archive/[slug]'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/newsletter/archive/[slug]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const issue = await getIssue((await params).slug, await getLocale())
  if (!issue) notFound()
  return { issue, here: { route: '/newsletter/archive/[slug]', slugs: issue.slugs, original: issue.original } as const }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { issue, here } = await load(props)
  return pageMetadata(here, { title: issue.title, description: issue.summary })
}

export default async function IssuePage(props: Props) {
  const { issue, here } = await load(props)
  const section = await getSection('newsletter-archive', await getLocale())
  return (
    <Page here={here}>
      <article className="wrap">
        <PageBar
          trail={[{ place: { route: '/newsletter/archive' }, name: section.title }]}
          here={here}
          name={issue.title}
        />
        <PageTitle title={issue.title} lead={issue.summary} original={issue.original}>
          <p className="quiet">
            <PartialDate iso={issue.date} />
          </p>
        </PageTitle>
        <Issue parts={issue.parts} original={issue.original} />
      </article>
    </Page>
  )
}
