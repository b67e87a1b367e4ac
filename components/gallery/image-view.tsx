import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Fact } from '@/components/ui/fact'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import { type AlbumView, albumPageOf } from '@/lib/data/gallery'
import type { ImageView as Image } from '@/lib/data/image-view'
import { Credit } from './credit'
import { Picture } from './picture'

interface ImageViewProps {
  album: AlbumView
  image: Image
  previous: Image | undefined
  next: Image | undefined
}

/** A picture on its own page: large, with everything known of it, and the way to its neighbours. */
export function ImageView({ album, image, previous, next }: ImageViewProps) {
  const t = useTranslations('Image')
  const lang = useForeign(image.original)
  return (
    <div className="image-view">
      <Picture image={image} shown="large" inFirstView />
      <div className="image-words">
        <h1 lang={lang}>{image.title}</h1>
        <OnlyIn original={image.original} />
        <p className="quiet">{t('position', { position: image.position, total: album.count })}</p>
        {image.caption && <p lang={lang}>{image.caption}</p>}
        <dl className="facts">
          <Fact term={t('credit')}>
            <Credit image={image} />
          </Fact>
          {image.date && (
            <Fact term={t('date')}>
              <PartialDate iso={image.date} />
            </Fact>
          )}
          {image.place && (
            <Fact term={t('place')}>
              <span lang={lang}>{image.place}</span>
            </Fact>
          )}
        </dl>
        <ImageNavigation album={album} image={image} previous={previous} next={next} />
        <p className="more">
          <a href={image.src} download>
            {t('download', { format: image.sources.length > 0 ? 'JPEG' : 'SVG' })}
          </a>
        </p>
      </div>
    </div>
  )
}

function ImageNavigation({ album, image, previous, next }: ImageViewProps) {
  const t = useTranslations('Image')
  const locale = useLocale()
  const page = albumPageOf(image)
  const slugs = album.slugs[locale]
  const hrefOfAlbum =
    page === 1
      ? href('/gallery/[album]', locale, slugs)
      : href('/gallery/[album]/page/[page]', locale, { ...slugs, page: String(page) })
  const hrefOfImage = (image: Image) => href('/gallery/[album]/[image]', locale, image.slugs[locale])
  return (
    <nav className="image-navigation" aria-label={t('navigation')}>
      {previous && (
        <a href={hrefOfImage(previous)} rel="prev">
          {t('previous')}
        </a>
      )}
      <a href={hrefOfAlbum}>{t('album')}</a>
      {next && (
        <a href={hrefOfImage(next)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
