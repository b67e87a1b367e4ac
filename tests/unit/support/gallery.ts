import { compose, type Format } from '../../../lib/illustration/index.ts'

export const WIDE: Format = { columns: 9, rows: 6 }
export const FORMATS: readonly Format[] = [
  WIDE,
  { columns: 6, rows: 7 },
  { columns: 12, rows: 4 },
  { columns: 6, rows: 6 },
  { columns: 6, rows: 4 },
]
export const TITLES = Array.from({ length: 100 }, (_, index) => `Titlul cu numărul ${index + 1}`)

export const POSTERS = TITLES.map((title) => compose(title, WIDE))

/** Sixty pictures in every format, each with a name to find it again by. */
export const GALLERY = TITLES.slice(0, 60).flatMap((title) =>
  FORMATS.map((format) => ({ name: `${title}, ${format.columns} x ${format.rows}`, picture: compose(title, format) })),
)
