import { hasCedilla } from '../fields.ts'
import type { Words } from '../problem.ts'
import { readDate } from '../written-date.ts'
import { isForeign } from './language.ts'
import type { FoundText } from './texts.ts'

const words = (ro: string, en: string): Words => ({ ro, en })

const CEDILLA = words(
  'avea ş sau ţ cu sedilă; pe site apar ș și ț cu virgulă. Corectați și fișierul.',
  'had ş or ţ with a cedilla; the site shows ș and ț with a comma. Correct the file as well.',
)
const FOREIGN = words(
  'pare scris în cealaltă limbă; traduceți textul.',
  'seems to be in the other language; translate the text.',
)
const BARE = words(
  'nu spune nimic; scrieți valoarea sau ștergeți câmpul.',
  'says nothing; write the value, or delete the field.',
)
const TELEPHONE = words(
  'numărul de telefon este scris greșit; scrieți-l ca +40 264 123 456 sau 0264 123 456.',
  'the telephone number is malformed; write it as +40 264 123 456 or 0264 123 456.',
)
const OLD = words(
  'cifra este mai veche de un an; întrebați care este cea de azi.',
  'the figure is older than a year; ask what it is today.',
)
const FILE_NAME = words(
  'este un nume de fișier; descrieți ce se vede în imagine.',
  'is a file name; describe what the picture shows.',
)

/** What staff write where a value is not known. */
const NOTHING = /^(?:[\p{P}\p{S}\s]*|n\/?a|tbd|todo|x{2,}|lipsă|necunoscut|unknown|de completat)$/iu

/** What looks like a telephone number, within a text as well. */
const NUMBERS = /(?<![\d/.-])(?:\+|00?)\d[\d ().-]{6,}\d(?![\d/])/g
const ROMANIAN = /^(?:\+40|0040|0)[237]\d{8}$/
const OTHER = /^(?:\+|00)(?!40)[1-9]\d{7,13}$/

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$|^(?:img|dsc|image|photo|screenshot)[-_ ]?\d+$/i

/** Fields that say when a figure was true. */
const DATES_OF_FIGURES = ['la_data', 'componenta_la_data']
const YEAR_IN_MS = 366 * 24 * 60 * 60 * 1000

/** Fields that hold no words, or words of staff alone. */
const NO_WORDS = ['stare', 'formulare', 'sursa', 'slug', 'cheie', 'licenta', 'tip', 'ancora', 'acord']

/** What can be said of one text by itself (E-10). */
export function remarksOn({ name, locale, value }: FoundText, now: Date): Words[] {
  const said: Array<[boolean, Words]> = [
    [hasCedilla(value), CEDILLA],
    [locale !== undefined && !NO_WORDS.includes(name) && isForeign(value, locale), FOREIGN],
    [!NO_WORDS.includes(name) && NOTHING.test(value.trim()), BARE],
    [isMalformedTelephone(name, value), TELEPHONE],
    [DATES_OF_FIGURES.includes(name) && isOld(value, now), OLD],
    [name === 'text_alternativ' && PICTURE_FILE.test(value.trim()), FILE_NAME],
  ]
  return said.filter(([is]) => is).map(([, remark]) => remark)
}

function isMalformedTelephone(name: string, value: string): boolean {
  const isNumber = name === 'telefon' || value.startsWith('tel:')
  const numbers = isNumber ? [value.replace('tel:', '')] : (value.match(NUMBERS) ?? [])
  return numbers.some((number) => {
    const digits = number.replace(/[ ().-]/g, '')
    return !ROMANIAN.test(digits) && !OTHER.test(digits)
  })
}

/** A year or a month counts until its end. */
function isOld(value: string, now: Date): boolean {
  const written = readDate(value)
  if (!written) return false
  const last = written.length === 4 ? `${written}-12-31` : written.length === 7 ? `${written}-28` : written
  return now.getTime() - Date.parse(last) > YEAR_IN_MS
}
