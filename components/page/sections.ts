import type { Route } from '@/i18n/routing'

/** The entries of the menu, in their order. */
export const sections = [
  '/about',
  '/strategic-objectives',
  '/achievements',
  '/programmes',
  '/network',
  '/documents',
  '/gallery',
  '/clusters',
] as const satisfies readonly Route[]

/** The menu's entry under which a page stands, if any. */
export function sectionOf(route: Route): Route | undefined {
  if (route === '/vision-and-mission') return '/about'
  return sections.find((section) => route === section || route.startsWith(`${section}/`))
}
