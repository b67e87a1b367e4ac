import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccessibleFormat } from '@/components/documents/accessible-format'
import { Citation } from '@/components/documents/citation'
import { Cover } from '@/components/documents/cover'
import { DocumentAction } from '@/components/documents/document-action'
import { DocumentFacts } from '@/components/documents/document-facts'
import { DocumentJsonLd } from '@/components/documents/document-json-ld'
import { NewerEdition, OlderEditions } from '@/components/documents/editions'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { hrefOf } from '@/i18n/navigation'
import { isLocale } from '@/i18n/routing'
import { getDocument } from '@/lib/data/documents'
import { getInstitution } from '@/lib/data/institution'
import { getSection } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { absolute, pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/documents/[slug]'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/documents/[slug]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const document = await getDocument((await params).slug, await getLocale())
  if (!document) notFound()
  return { document, here: { route: '/documents/[slug]', slugs: document.slugs, original: document.original } as const }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document, here } = await load(props)
  const t = await getTranslations('Document')
  const { title, summary } = document
  return pageMetadata(here, { title, description: summary ?? t('description', { title }) })
}

export default async function DocumentPage(props: Props) {
  const { document, here } = await load(props)
  const locale = await getLocale()
  const [section, { name: author, email }] = await Promise.all([
    getSection('documents', locale),
    getInstitution(locale),
  ])
  const { title, newer, older } = document
  const url = absolute(hrefOf(here, locale))
  return (
    <Page here={here}>
      <article className="wrap">
        <PageBar trail={[{ place: { route: '/documents' }, name: section.title }]} here={here} name={title} />
        <PageTitle title={title} lead={document.summary} original={document.original}>
          {newer && <NewerEdition edition={newer} />}
        </PageTitle>
        <div className="document">
          <Cover document={document} lang={locale} />
          <div className="document-body">
            <DocumentAction document={document} />
            <DocumentFacts document={document} />
            {email && <AccessibleFormat email={email} title={title} url={url} />}
            {older.length > 0 && <OlderEditions editions={older} />}
            <Citation document={document} author={author} url={url} />
          </div>
        </div>
        <DocumentJsonLd document={document} author={author} url={url} />
      </article>
    </Page>
  )
}
