import type { Locale } from '../i18n/routing.ts'
import { TIME_ZONE } from '../i18n/routing.ts'
import { DAY_IN_MS } from './durations.ts'

/** Bytes of a kilobyte and of a megabyte, as storage is sold and browsers count it. */
const KILO = 1_000
const MEGA = 1_000_000

/** The size of a file in words: "2,4 MB", "85 kB"; never "0 MB", and never nothing. */
export function formatSize(bytes: number, locale: Locale): string {
  const isLarge = Math.round(bytes / KILO) >= KILO
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'ro-RO', {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / MEGA : Math.max(1, bytes / KILO))
}

/** The day of a moment, as a calendar in Cluj shows it: "2026-11-24". */
export function isoDay(moment: Date): string {
  // Swedish writes its dates as the standard does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(moment)
}

/**
 * A date of year, month or day precision in words: "2022", "mai 2022", "15 mai 2023".
 *
 * @param iso ISO 8601 date, or a prefix of one. The same output in every time zone of the server (L-07).
 */
export function formatPartialDate(iso: string, locale: Locale): string {
  const [year = '', month, day] = iso.split('-')
  if (!month) return year
  // Noon in UTC is the same day in Bucharest, all year round.
  const date = new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`)
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ro-RO', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(date)
}

/** A moment in words, by the clocks of Cluj: "27 noiembrie 2026 la 14:05". */
export function formatMoment(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ro-RO', {
    timeZone: TIME_ZONE,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(moment)
}

/** A period of whole days in words: "7 zile", "30 de zile". */
export function formatDays(periodInMs: number, locale: Locale): string {
  const days = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'ro-RO', days).format(periodInMs / DAY_IN_MS)
}

/** Words in a row: "2020, raport de activitate". */
export function formatList(words: string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(words)
}
