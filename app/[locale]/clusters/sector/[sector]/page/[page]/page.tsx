import { isLocale } from '@/i18n/routing'
import { listSlugs } from '@/lib/data/places'
import { ChosenPage, generateMetadata } from '../../../sector-page'

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  return isLocale(locale) ? listSlugs('/clusters/sector/[sector]/page/[page]', locale) : []
}

export { generateMetadata }
export default ChosenPage
