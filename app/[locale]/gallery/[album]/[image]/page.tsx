import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ImageView } from '@/components/gallery/image-view'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { isLocale } from '@/i18n/routing'
import { getImage } from '@/lib/data/gallery'
import { getSection } from '@/lib/data/lists'
import { listSlugs } from '@/lib/data/places'
import { pageMetadata } from '@/lib/site'

type Props = PageProps<'/[locale]/gallery/[album]/[image]'>

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/gallery/[album]/[image]', locale) : []
}

/** Unknown slugs are answered before the page (proxy.ts): only a record removed this very moment ends here. */
async function load({ params }: Props) {
  const locale = await getLocale()
  const { album: albumSlug, image: imageSlug } = await params
  const found = await getImage(albumSlug, imageSlug, locale)
  if (!found) notFound()
  return {
    ...found,
    here: { route: '/gallery/[album]/[image]', slugs: found.image.slugs, original: found.image.original } as const,
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { album, image, here } = await load(props)
  const t = await getTranslations('Image')
  const { title } = image
  return pageMetadata(here, { title, description: t('description', { title, album: album.title }) })
}

export default async function ImagePage(props: Props) {
  const { here, ...found } = await load(props)
  const { album, image } = found
  const section = await getSection('gallery', await getLocale())
  return (
    <Page here={here}>
      <div className="wrap">
        <PageBar
          trail={[
            { place: { route: '/gallery' }, name: section.title },
            { place: { route: '/gallery/[album]', slugs: album.slugs }, name: album.title },
          ]}
          here={here}
          name={image.title}
        />
        <ImageView {...found} />
      </div>
    </Page>
  )
}
