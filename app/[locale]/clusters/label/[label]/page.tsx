import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/i18n/routing'
import { findLevel } from '@/lib/data/cluster-filters'
import { listSlugs } from '@/lib/data/places'
import { chosenPage } from '../../chosen-page'

const route = '/clusters/label/[label]'

const { generateMetadata, ChosenPage } = chosenPage({
  route,
  find: ({ label }: { label: string }, locale) => findLevel(label, locale),
  async title(value) {
    const t = await getTranslations('ClusterFilters')
    return t(`levels.${value}`)
  },
})

export async function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  const slugs = isLocale(locale) ? await listSlugs(route, locale) : []
  return slugs.map(({ label = '' }) => ({ label }))
}

export { generateMetadata }
export default ChosenPage
