import { useForeign } from '@/components/ui/only-in'
import type { ImageView } from '@/lib/data/image-view'

/** How wide a picture stands where it is shown: the browser chooses its file by this. */
export const SIZES = {
  thumbnail: '(width >= 60rem) 25vw, (width >= 40rem) 50vw, 100vw',
  card: '40vw',
  large: '(width >= 48rem) 60vw, 100vw',
} as const

interface PictureProps {
  image: ImageView
  shown: keyof typeof SIZES
  /** Pictures in the first view are loaded at once, after what the words need; the others when they come near. */
  inFirstView?: boolean
}

/**
 * A picture of the gallery. While it loads, its place is kept in its own dominant colour: a drawing of one rectangle of
 * its proportions, because the policy allows no style attribute.
 */
export function Picture({ image, shown, inFirstView = false }: PictureProps) {
  const { src, width, height, alt, colour, sources, original } = image
  const lang = useForeign(original)
  const [fallback] = sources.slice(-1)
  const sizes = fallback && SIZES[shown]
  const img = (
    <img
      src={src}
      srcSet={fallback?.srcSet}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      lang={lang}
      loading={inFirstView ? 'eager' : 'lazy'}
      fetchPriority={inFirstView ? 'low' : undefined}
    />
  )
  return (
    <span className="picture">
      {colour && (
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path fill={colour} d={`M0 0h${width}v${height}H0z`} />
        </svg>
      )}
      <picture>
        {sources.slice(0, -1).map(({ type, srcSet }) => (
          <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
        ))}
        {img}
      </picture>
    </span>
  )
}
