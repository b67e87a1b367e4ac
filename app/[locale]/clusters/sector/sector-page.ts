import { findSector } from '@/lib/data/cluster-filters'
import { chosenPage } from '../chosen-page'

/** The organisations of a sector. */
export const { generateMetadata, ChosenPage } = chosenPage({
  route: '/clusters/sector/[sector]',
  pageRoute: '/clusters/sector/[sector]/page/[page]',
  find: ({ sector = '' }, locale, page) => findSector(sector, locale, page),
  title: async (value) => value,
})
