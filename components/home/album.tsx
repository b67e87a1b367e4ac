import { useLocale } from 'next-intl'
import { Credit } from '@/components/gallery/credit'
import { Picture } from '@/components/gallery/picture'
import { useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import type { AlbumView } from '@/lib/data/gallery'

/** How many pictures of the album hang on the home page's wall. */
const SHOWN = 3

/** One album on the home page: three pictures of unequal size, like posters on a wall. */
export function HomeAlbum({ album }: { album: AlbumView }) {
  const locale = useLocale()
  const lang = useForeign(album.original)
  return (
    <ul className="home-album">
      {album.images.slice(0, SHOWN).map((image) => (
        <li key={image.key}>
          <figure>
            <Picture image={image} shown="card" />
            <figcaption>
              <a href={href('/gallery/[album]/[image]', locale, image.slugs[locale])} lang={lang}>
                {image.title}
              </a>
              <Credit image={image} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}
