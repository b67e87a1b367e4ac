import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Thumbnails } from '@/components/gallery/thumbnails'
import { Viewer } from '@/components/gallery/viewer'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { Pagination } from '@/components/page/pagination'
import { findPlace } from '@/lib/data/find-place'
import { getAlbum } from '@/lib/data/gallery'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'
import { pageHref } from '../../list-page'

export interface AlbumParams {
  album: string
  /** Number of a further page; none on the first. */
  page?: string
}

interface Props {
  params: Promise<AlbumParams>
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const locale = await getLocale()
  const { album: slug, page } = await params
  const album = await getAlbum(slug, locale, Number(page ?? 1))
  const place = page && (await findPlace('/gallery/[album]/page/[page]', locale, { album: slug, page }))
  if (!album) notFound()
  const { slugs, original } = album
  return { album, locale, here: { ...(place || ({ route: '/gallery/[album]', slugs } as const)), original } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { album, here } = await load(props)
  const t = await getTranslations('Album')
  const pagination = await getTranslations('Pagination')
  const title = t('title', { title: album.title })
  return pageMetadata(here, {
    title: album.page > 1 ? pagination('title', { title, page: album.page }) : title,
    description: album.text ?? t('description', { title: album.title }),
  })
}

export async function AlbumPage(props: Props) {
  const { album, locale, here } = await load(props)
  const section = await getSection('gallery', locale)
  const hrefOf = pageHref('/gallery/[album]', '/gallery/[album]/page/[page]', locale, album.slugs[locale])
  return (
    <Page here={here}>
      <div className="wrap">
        <PageBar trail={[{ place: { route: '/gallery' }, name: section.title }]} here={here} name={album.title} />
        <PageTitle title={album.title} lead={album.text} original={album.original} />
        <Thumbnails album={album} />
        <Pagination page={album.page} pages={album.pages} hrefOf={hrefOf} />
        <Viewer />
      </div>
    </Page>
  )
}
