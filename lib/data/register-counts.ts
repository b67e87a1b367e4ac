import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import type { Filters } from '../register.ts'
import { publishedIn } from './published.ts'
import { untilWritten } from './until-written.ts'

/** Filters by which documents are counted. */
export type Asked = Pick<Filters, 'year' | 'type' | 'language'>

/** Documents that no filter tells apart, and how many they are. */
interface Cell {
  year: number | null
  type: string
  inRomanian: boolean
  inEnglish: boolean
  _count: number
}

/** How many documents there are of each kind, for all the numbers that a page of the register shows. */
export const countsOf = untilWritten(async (locale: Locale): Promise<readonly Cell[]> => {
  const cells = await database().document.groupBy({
    by: ['year', 'type', 'inRomanian', 'inEnglish'],
    where: publishedIn(locale),
    _count: true,
  })
  return cells
})

export function countIn(cells: readonly Cell[], { year, type, language }: Asked): number {
  const isAsked = (cell: Cell) =>
    (year === undefined || cell.year === year) &&
    (type === undefined || cell.type === type) &&
    (language === undefined || (language === 'ro' ? cell.inRomanian : cell.inEnglish))
  return cells.filter(isAsked).reduce((sum, cell) => sum + cell._count, 0)
}
