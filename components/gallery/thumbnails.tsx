import { useLocale } from 'next-intl'
import { href } from '@/i18n/navigation'
import type { ImageView } from '@/lib/data/gallery'
import { Credit } from './credit'
import { Picture } from './picture'

/** The pictures of an album, each leading to its own page. */
export function Thumbnails({ images }: { images: ImageView[] }) {
  const locale = useLocale()
  return (
    <ul className="thumbnails">
      {images.map((image) => (
        <li key={image.key}>
          <figure>
            <a href={href('/gallery/[album]/[image]', locale, image.slugs[locale])}>
              <Picture image={image} />
            </a>
            <figcaption>
              <span className="thumbnail-title">{image.title}</span>
              <Credit image={image} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}
