import { isLocale } from '@/i18n/routing'
import { findSector } from '@/lib/data/cluster-filters'
import { listSlugs } from '@/lib/data/places'
import { chosenPage } from '../../chosen-page'

const route = '/clusters/sector/[sector]'

const { generateMetadata, ChosenPage } = chosenPage({
  route,
  find: ({ sector }: { sector: string }, locale) => findSector(sector, locale),
  title: async (value) => value,
})

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  const slugs = isLocale(locale) ? await listSlugs(route, locale) : []
  return slugs.map(({ sector = '' }) => ({ sector }))
}

export { generateMetadata }
export default ChosenPage
