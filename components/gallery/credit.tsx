import { useTranslations } from 'next-intl'
import type { ImageView } from '@/lib/data/gallery'
import { licenceOf } from '@/lib/licences'

/** Credit and licence of a picture, the licence with its link. */
export function Credit({ image: { credit, licence } }: { image: ImageView }) {
  const t = useTranslations('Licences')
  const { name, url } = licenceOf(licence)
  return (
    <span className="credit">
      {credit},{' '}
      {url ? (
        <a href={url} rel="license">
          {t(name)}
        </a>
      ) : (
        t(name)
      )}
    </span>
  )
}
