import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Fact } from '@/components/ui/fact'
import { href } from '@/i18n/navigation'
import type { AlbumView, ImageView as Image } from '@/lib/data/gallery'
import { Credit } from './credit'
import { Picture } from './picture'

/** A picture on its own page: large, with everything known of it, and the way to its neighbours. */
export function ImageView({ album, image }: { album: AlbumView; image: Image }) {
  const t = useTranslations('Image')
  const { images } = album
  const index = images.findIndex(({ key }) => key === image.key)
  return (
    <div className="image-view">
      <Picture image={image} priority />
      <div className="image-words">
        <h1>{image.title}</h1>
        <p className="quiet">{t('position', { position: index + 1, total: images.length })}</p>
        {image.caption && <p>{image.caption}</p>}
        <dl className="facts">
          <Fact term={t('credit')}>
            <Credit image={image} />
          </Fact>
          {image.date && (
            <Fact term={t('date')}>
              <PartialDate iso={image.date} />
            </Fact>
          )}
          {image.place && <Fact term={t('place')}>{image.place}</Fact>}
        </dl>
        <ImageNavigation album={album} previous={images[index - 1]} next={images[index + 1]} />
        <p className="more">
          <a href={image.src} download>
            {t('download')}
          </a>
        </p>
      </div>
    </div>
  )
}

interface ImageNavigationProps {
  album: AlbumView
  previous: Image | undefined
  next: Image | undefined
}

function ImageNavigation({ album, previous, next }: ImageNavigationProps) {
  const t = useTranslations('Image')
  const locale = useLocale()
  const hrefOfImage = (image: Image) => href('/gallery/[album]/[image]', locale, image.slugs[locale])
  return (
    <nav className="image-navigation" aria-label={t('navigation')}>
      {previous && (
        <a href={hrefOfImage(previous)} rel="prev">
          {t('previous')}
        </a>
      )}
      <a href={href('/gallery/[album]', locale, album.slugs[locale])}>{t('album')}</a>
      {next && (
        <a href={hrefOfImage(next)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
