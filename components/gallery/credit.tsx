import { useTranslations } from 'next-intl'
import { useForeign } from '@/components/ui/only-in'
import type { ImageView } from '@/lib/data/image-view'
import { licenceOf } from '@/lib/licences'

/** Credit and licence of a picture, the licence with its link. */
export function Credit({ image: { credit, licence, original } }: { image: ImageView }) {
  const t = useTranslations('Licences')
  const { name, words, url } = licenceOf(licence)
  const lang = useForeign(original)
  const label = words ? t(words) : name
  return (
    <span className="credit">
      {lang ? <span lang={lang}>{credit}</span> : credit},{' '}
      {url ? (
        <a href={url} rel="license">
          {label}
        </a>
      ) : (
        label
      )}
    </span>
  )
}
