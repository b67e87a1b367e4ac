import { useLocale, useTranslations } from 'next-intl'
import { Heading, type HeadingLevel } from '@/components/ui/heading'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import type { AlbumView } from '@/lib/data/gallery'
import type { ImageView } from '@/lib/data/image-view'
import { Credit } from './credit'
import { Picture } from './picture'

/** Of pictures that hang together, one for each credit and licence: it is said once. */
function onePerCredit(images: ImageView[]): ImageView[] {
  return [...new Map(images.map((image) => [`${image.licence} ${image.credit}`, image])).values()]
}

/** An album in a list: its first pictures with their credits, its title as the link, how many pictures it holds. */
export function AlbumCard({
  album: { title, slugs, count, images, original },
  level,
}: {
  album: AlbumView
  level: HeadingLevel
}) {
  const t = useTranslations('Gallery')
  const locale = useLocale()
  const lang = useForeign(original)
  return (
    <article className="album-card">
      <div className="album-card-pictures">
        {images.map((image) => (
          <Picture key={image.key} image={image} shown="card" />
        ))}
      </div>
      <Heading level={level}>
        <a href={href('/gallery/[album]', locale, slugs[locale])} lang={lang}>
          {title}
        </a>
      </Heading>
      <OnlyIn original={original} />
      <p className="quiet">{t('count', { count })}</p>
      {onePerCredit(images).map((image) => (
        <p key={image.key}>
          <Credit image={image} />
        </p>
      ))}
    </article>
  )
}
