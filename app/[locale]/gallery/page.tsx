import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AlbumList } from '@/components/gallery/album-list'
import { Page } from '@/components/page/page'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import { listAlbums } from '@/lib/data/gallery'
import { getSection } from '@/lib/data/lists'
import { pageMetadata } from '@/lib/site'

const here: Place = { route: '/gallery' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Gallery')
  const { title } = await getSection('gallery', await getLocale())
  return pageMetadata(here, { title, description: t('description') })
}

export default async function GalleryPage() {
  const locale = await getLocale()
  const { title, text } = await getSection('gallery', locale)
  return (
    <Page here={here}>
      <div className="wrap">
        <PageTitle title={title} lead={text} />
        <AlbumList albums={await listAlbums(locale)} level={2} />
      </div>
    </Page>
  )
}
