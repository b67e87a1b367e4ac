import 'server-only'
import { z } from 'zod'
import type { Locale } from '../../i18n/routing.ts'
import { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { select } from '../db/statements.ts'
import type { Filters } from '../register.ts'
import { publishedIn } from './published.ts'

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

let known = { moment: '', cells: new Map<Locale, Cell[]>() }

/** How many documents there are of each kind; all are counted again when anybody wrote into the store, or the time of a text came. */
export async function countsOf(locale: Locale): Promise<readonly Cell[]> {
  const moment = await momentOfStore()
  if (moment !== known.moment) known = { moment, cells: new Map() }
  const before = known.cells.get(locale)
  if (before) return before
  const { cells } = known
  const counted = await database().document.groupBy({
    by: ['year', 'type', 'inRomanian', 'inEnglish'],
    where: publishedIn(locale),
    _count: true,
  })
  cells.set(locale, counted)
  return counted
}

const moments = z.array(z.object({ moment: z.string() }))

/** What answers about content depend on: the commits of others (SQLite's `data_version`), and the last text that came or went. */
async function momentOfStore(): Promise<string> {
  const last = Prisma.sql`SELECT max("at") FROM "ScheduledMoment" WHERE "at" <= ${new Date()}`
  const question = Prisma.sql`SELECT data_version || ' ' || coalesce((${last}), '') AS "moment" FROM pragma_data_version`
  const [{ moment } = { moment: '' }] = await select(database(), moments, question)
  return moment
}

export function countIn(cells: readonly Cell[], { year, type, language }: Asked): number {
  const isAsked = (cell: Cell) =>
    (year === undefined || cell.year === year) &&
    (type === undefined || cell.type === type) &&
    (language === undefined || (language === 'ro' ? cell.inRomanian : cell.inEnglish))
  return cells.filter(isAsked).reduce((sum, cell) => sum + cell._count, 0)
}
