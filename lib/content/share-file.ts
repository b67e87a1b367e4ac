import { routing } from '../../i18n/routing.ts'
import { shareImage } from '../share-image.ts'
import { loadSharp } from './sharp.ts'
import type { Media } from './type.ts'

/** The share images of a title, one for each language. */
export function shareFiles(titles: Record<(typeof routing.locales)[number], string>): Media[] {
  return routing.locales.map((locale) => {
    const { name, svg } = shareImage(titles[locale])
    return {
      names: [name],
      async *make() {
        const sharp = await loadSharp()
        // Few flat colours: a palette holds them all, edges included.
        yield { name, bytes: await sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer() }
      },
    }
  })
}
