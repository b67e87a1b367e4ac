import type { Locale } from '../../i18n/routing.ts'

/** Signs that titles are made of; others go after them. */
const SIGNS = [...` _-–—,;:!?.…'’"„”“«»()[]/&%+0123456789abcdefghijklmnopqrstuvwxyzăâîșț`]

/** How wide a number is written, so that 9 goes before 10. */
const DIGITS = 12

/** Code of the first sign: from here on the store compares as a reader does. */
const FIRST_CODE = 0x21

const places: Record<Locale, Map<string, string>> = { ro: placesIn('ro'), en: placesIn('en') }

/** Each sign's place in the language's alphabet: in Romanian ă is a letter of its own, in English an a. */
function placesIn(locale: Locale): Map<string, string> {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' })
  const places = new Map<string, string>()
  let code = FIRST_CODE
  let before = ''
  for (const sign of SIGNS.toSorted(compare)) {
    if (before && compare(before, sign) !== 0) code++
    places.set(sign, String.fromCharCode(code))
    before = sign
  }
  return places
}

/**
 * What stands for a title in the store, which knows no alphabet: compared sign by sign, these are in the order in which
 * `Intl.Collator` has the titles.
 */
export function titleOrder(title: string, locale: Locale): string {
  const even = title.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'))
  return [...even.normalize('NFC')].map((sign) => placeOf(sign, places[locale])).join('')
}

/** A letter with a mark that is not of this alphabet stands where it does without. */
function placeOf(sign: string, places: Map<string, string>): string {
  return places.get(sign) ?? places.get(sign.normalize('NFD').charAt(0)) ?? sign
}
