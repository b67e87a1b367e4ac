import { useLocale, useTranslations } from 'next-intl'
import { useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import type { AlbumView } from '@/lib/data/gallery'
import { Credit } from './credit'
import { Picture } from './picture'

/** How many pictures stand in the first view. */
const FIRST_VIEW = 3

/** The pictures of an album, each leading to its own page. */
export function Thumbnails({ album: { images, count, original } }: { album: AlbumView }) {
  const t = useTranslations('Image')
  const locale = useLocale()
  const lang = useForeign(original)
  return (
    <ul className="thumbnails">
      {images.map((image, index) => (
        <li key={image.key} data-position={t('position', { position: image.position, total: count })}>
          <figure>
            <a href={href('/gallery/[album]/[image]', locale, image.slugs[locale])}>
              <Picture image={image} shown="thumbnail" inFirstView={index < FIRST_VIEW} />
            </a>
            <figcaption>
              <span className="thumbnail-title" lang={lang}>
                {image.title}
              </span>
              {image.caption && <span lang={lang}>{image.caption}</span>}
              <Credit image={image} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}
