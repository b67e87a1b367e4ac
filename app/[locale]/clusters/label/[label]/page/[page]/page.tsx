import { isLocale } from '@/i18n/routing'
import { listSlugs } from '@/lib/data/places'
import { ChosenPage, generateMetadata } from '../../../label-page'

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/clusters/label/[label]/page/[page]', locale) : []
}

export { generateMetadata }
export default ChosenPage
