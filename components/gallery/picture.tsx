import type { ImageView } from '@/lib/data/gallery'

interface PictureProps {
  image: ImageView
  /** Pictures in the first view are loaded at once, the others when they come near. */
  priority?: boolean
}

/** A picture of the gallery, with its place kept free while it loads. */
export function Picture({ image: { src, width, height, alt }, priority = false }: PictureProps) {
  return <img src={src} width={width} height={height} alt={alt} loading={priority ? 'eager' : 'lazy'} />
}
