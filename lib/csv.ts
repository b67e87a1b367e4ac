export type Cell = string | number | null

/** The mark by which spreadsheets know that a file is UTF-8; without it they show diacritics wrongly. */
export const UTF8_MARK = '\ufeff'

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A table as RFC 4180 wants it, safe to open in a spreadsheet: no text becomes a formula. */
export function toCsv(rows: Cell[][]): string {
  return UTF8_MARK + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
