const MONTHS = (['ro', 'en'] as const).map((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month, 1)).toLowerCase())
})

const ISO = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/
const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/
const IN_WORDS = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u

/**
 * Reads a date of year, month or day precision in the ways that staff write it (E-02): `2023`, `2023-10`, `2023-10-03`,
 * `3.10.2023`, `octombrie 2023`, `3 octombrie 2023`.
 *
 * @returns the date as an ISO 8601 prefix; undefined when it is none, or no day of the calendar.
 */
export function readDate(written: string): string | undefined {
  const [year, month, day] = partsOf(written.trim())
  if (!year) return undefined
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  const iso = parts.join('-')
  const date = new Date(`${[...parts, '01', '01'].slice(0, 3).join('-')}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** Year, month and day as written. */
function partsOf(written: string): Array<string | undefined> {
  const iso = ISO.exec(written)
  if (iso) return iso.slice(1)
  const dotted = DOTTED.exec(written)
  if (dotted) return dotted.slice(1).reverse()
  const [, day, name = '', year] = IN_WORDS.exec(written) ?? []
  const month = 1 + Math.max(...MONTHS.map((names) => names.indexOf(name.toLowerCase())))
  return month > 0 ? [year, String(month), day] : []
}
