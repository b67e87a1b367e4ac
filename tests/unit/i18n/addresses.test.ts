import { describe, expect, test } from 'vitest'
import { foreignRewrites, localisedRewrites, readAddress } from '../../../i18n/addresses.ts'
import { otherLocale, routes } from '../../../i18n/navigation.ts'
import { type Locale, type Route, routing } from '../../../i18n/routing.ts'

const rewrites = new Map(localisedRewrites().map(({ source, destination }) => [source, destination]))

/** Straight from the table, not by way of the code under test. */
function address(route: Route, locale: Locale, pathOf: Locale = locale): string {
  const path = routing.pathnames[route][pathOf]
  return `/${locale}${path === '/' ? '' : path}`
}

function folder(route: Route, locale: Locale): string {
  return `/${locale}${route === '/' ? '' : route}`
}

const asRule = (path: string) => path.replace(/\[(\w+)\]/g, ':$1')
const filledIn = (path: string) => path.replace(/\[(\w+)\]/g, 'some-$1')

const pages = routes.flatMap((route) => routing.locales.map((locale) => ({ route, locale })))

describe.each(pages)('$route in $locale', ({ route, locale }) => {
  test('its public address leads to its folder', () => {
    const own = asRule(address(route, locale))
    expect(rewrites.get(own) ?? own).toBe(asRule(folder(route, locale)))
  })

  test('its address, its folder and its path in the other language are understood', () => {
    const forms = [address(route, locale), address(route, locale, otherLocale(locale)), folder(route, locale)]
    const slugs = Object.fromEntries([...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, `some-${name}`]))
    for (const form of forms) expect(readAddress(filledIn(form), locale)).toEqual({ route, slugs })
  })
})

test.for(['/ro/nimic', '/ro/despre/nimic', '/ro/documente/a/b', '/rom', '/en/despre'])(
  '%s has the form of no Romanian page',
  (path) => {
    expect(readAddress(path, 'ro')).toBeUndefined()
  },
)

test('another first part than a language leads away from the pages', () => {
  // The two forms that the rules use, as the regular expressions that the framework makes of them.
  const forms = foreignRewrites().map(({ source }) => source.replace(/:first\((.+)\)/, '$1').replace(':rest+', '.+'))
  const isForeign = (path: string) => forms.some((form) => new RegExp(`^${form}$`).test(path))
  for (const path of ['/xx', '/xx/about', '/rom', '/english/a/b', '/media', '/mediax/y', '/a/b/c/d/e'])
    expect(isForeign(path), path).toBe(true)
  for (const path of ['/ro', '/en', '/ro/despre', '/en/a/b/c', '/media/0123.svg'])
    expect(isForeign(path), path).toBe(false)
})
