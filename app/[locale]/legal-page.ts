import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import type { Place } from '@/i18n/navigation'
import { getLegalPage, type LegalKey } from '@/lib/data/legal'
import { pageMetadata } from '@/lib/site'

/** What the legal pages have in common: each is a record of its own under an address of its own. */
export function legalPage(key: LegalKey) {
  const here: Place = { route: `/${key}` }
  const load = async () => getLegalPage(key, await getLocale())
  return {
    here,
    load,
    async generateMetadata(): Promise<Metadata> {
      const { title, intro } = await load()
      return pageMetadata(here, { title, description: intro })
    },
  }
}
