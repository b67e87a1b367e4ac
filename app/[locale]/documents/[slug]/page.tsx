import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentFacts } from '@/components/documents/document-facts'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { isLocale } from '@/i18n/routing'
import { getDocument } from '@/lib/data/documents'
import { getSection } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/documents/[slug]'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/documents/[slug]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const document = await getDocument((await params).slug, await getLocale())
  if (!document) notFound()
  return { document, here: { route: '/documents/[slug]', slugs: document.slugs } as const }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document, here } = await load(props)
  const t = await getTranslations('Document')
  const { title, summary } = document
  return pageMetadata(here, { title, description: summary ?? t('description', { title }) })
}

export default async function DocumentPage(props: Props) {
  const { document, here } = await load(props)
  const section = await getSection('documents', await getLocale())
  return (
    <Page here={here}>
      <article className="wrap">
        <PageBar trail={[{ place: { route: '/documents' }, name: section.title }]} here={here} name={document.title} />
        <PageTitle title={document.title} lead={document.summary} />
        <DocumentFacts document={document} />
      </article>
    </Page>
  )
}
