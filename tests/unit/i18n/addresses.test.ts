import { describe, expect, test } from 'vitest'
import { localisedRedirects, localisedRewrites } from '../../../i18n/addresses.ts'
import { otherLocale, routes } from '../../../i18n/navigation.ts'
import { type Locale, type Route, routing } from '../../../i18n/routing.ts'

const redirects = new Map(localisedRedirects().map(({ source, destination }) => [source, destination]))
const rewrites = new Map(localisedRewrites().map(({ source, destination }) => [source, destination]))

/** Straight from the table, not by way of the code under test. */
function address(route: Route, locale: Locale, pathOf: Locale = locale): string {
  const path = routing.pathnames[route][pathOf]
  return `/${locale}${path === '/' ? '' : path}`.replaceAll('[', ':').replaceAll(']', '')
}

function folder(route: Route, locale: Locale): string {
  return `/${locale}${route === '/' ? '' : route}`.replaceAll('[', ':').replaceAll(']', '')
}

const pages = routes.flatMap((route) => routing.locales.map((locale) => ({ route, locale })))

describe.each(pages)('$route in $locale', ({ route, locale }) => {
  const own = address(route, locale)

  test('its public address leads to its folder', () => {
    expect(rewrites.get(own) ?? own).toBe(folder(route, locale))
  })

  test('its folder and its path in the other language lead to its public address', () => {
    for (const wrong of [folder(route, locale), address(route, locale, otherLocale(locale))]) {
      expect(wrong === own ? own : redirects.get(wrong)).toBe(own)
    }
  })

  test('its public address is not redirected', () => {
    expect(redirects.has(own)).toBe(false)
  })
})

test('every redirect is for good', () => {
  expect(localisedRedirects().every(({ permanent }) => permanent)).toBe(true)
})

test('no redirect leads to another', () => {
  expect([...redirects.values()].filter((destination) => redirects.has(destination))).toEqual([])
})
