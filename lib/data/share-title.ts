import 'server-only'
import type { Locale, Route } from '../../i18n/routing.ts'
import { getInstitution } from './institution.ts'
import { getSection, type SectionKey } from './lists.ts'

/** The sections whose pages are shared with a picture of the section; all others are with the institution's. */
const SECTIONS: ReadonlyArray<[Route, SectionKey]> = [
  ['/about', 'about'],
  ['/vision-and-mission', 'vision-mission'],
  ['/strategic-objectives', 'objectives'],
  ['/achievements', 'achievements'],
  ['/programmes', 'programmes'],
  ['/network', 'network'],
  ['/documents', 'documents'],
  ['/gallery', 'gallery'],
  ['/clusters', 'clusters'],
  ['/newsletter', 'newsletter'],
]

/** The title on the share image of a page: its section's, because a picture for each record would take hours to make. */
export async function shareTitle(route: Route, locale: Locale): Promise<string> {
  const [, key] = SECTIONS.find(([section]) => route === section || route.startsWith(`${section}/`)) ?? []
  return key ? (await getSection(key, locale)).title : (await getInstitution(locale)).name
}
