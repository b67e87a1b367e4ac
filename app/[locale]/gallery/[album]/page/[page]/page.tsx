import { isLocale } from '@/i18n/routing'
import { listSlugs } from '@/lib/data/places'
import { AlbumPage, generateMetadata } from '../../album-page'

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/gallery/[album]/page/[page]', locale) : []
}

export { generateMetadata }
export default AlbumPage
