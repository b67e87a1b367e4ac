import { getTranslations } from 'next-intl/server'
import { findLevel } from '@/lib/data/cluster-filters'
import { chosenPage } from '../chosen-page'

/** The organisations with a level of the label. */
export const { generateMetadata, ChosenPage } = chosenPage({
  route: '/clusters/label/[label]',
  pageRoute: '/clusters/label/[label]/page/[page]',
  find: ({ label = '' }, locale, page) => findLevel(label, locale, page),
  async title(value) {
    const t = await getTranslations('ClusterFilters')
    return t(`levels.${value}`)
  },
})
