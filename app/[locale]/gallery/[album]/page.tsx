import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Thumbnails } from '@/components/gallery/thumbnails'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { isLocale } from '@/i18n/routing'
import { getAlbum } from '@/lib/data/gallery'
import { getSection } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/gallery/[album]'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/gallery/[album]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const album = await getAlbum((await params).album, await getLocale())
  if (!album) notFound()
  return { album, here: { route: '/gallery/[album]', slugs: album.slugs } as const }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { album, here } = await load(props)
  const t = await getTranslations('Album')
  const { title, text } = album
  return pageMetadata(here, { title: t('title', { title }), description: text ?? t('description', { title }) })
}

export default async function AlbumPage(props: Props) {
  const { album, here } = await load(props)
  const section = await getSection('gallery', await getLocale())
  return (
    <Page here={here}>
      <div className="wrap">
        <PageBar trail={[{ place: { route: '/gallery' }, name: section.title }]} here={here} name={album.title} />
        <PageTitle title={album.title} lead={album.text} />
        <Thumbnails images={album.images} />
      </div>
    </Page>
  )
}
