/** The forms in which a picture is published, the best first; the last is understood everywhere. */
export const PICTURE_FORMATS = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** Digits of a name that say what it is made from; the other four are the width. All widths of a picture begin alike. */
export const STEM_LENGTH = 28

/** The name under `data/media` of a picture in one width and form. */
export function pictureName(stem: string, width: number, format: PictureFormat): string {
  return `${stem}${width.toString(16).padStart(4, '0')}.${format}`
}
