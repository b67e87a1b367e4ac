import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { type InOneLanguage, originalOf, pick, publishedIn, publishedTranslations, visibleNow } from './published.ts'
import { untilWritten } from './until-written.ts'

/** An entry of the timeline; dates are ISO 8601 of year, month or day precision. */
export interface AchievementView extends InOneLanguage {
  key: string
  date: string
  ceremonyDate: string | null
  title: string
  text: string
  awardingBody: string | null
  /** False while the institution has yet to confirm the entry: it stands in the timeline, but is not put forward. */
  confirmed: boolean
  links: Array<{ label: string; url: string }>
}

export interface AchievementYear {
  year: string
  entries: AchievementView[]
}

const include = (locale: Locale) => ({
  translations: publishedTranslations(),
  links: { where: { locale }, orderBy: { position: 'asc' } as const },
})

const OLDEST_FIRST = [{ date: 'asc' }, { key: 'asc' }] as const

/** Entries of a page with a number: as many as are made anew in good time (F-07). */
const ON_A_PAGE = 24

/** The page of the newest entries has at least these, so that it is never nearly empty. */
const NEWEST_AT_LEAST = 12

/**
 * The pages of earlier entries, numbered from the oldest: they stay what they are when entries are added. The newest
 * entries have the timeline's own address, and no number.
 */
export async function countEarlierPages(locale: Locale): Promise<number> {
  return earlierPages((await datesOf(locale)).length)
}

/** The dates of all entries, oldest first. */
const datesOf = untilWritten(async (locale: Locale): Promise<readonly string[]> => {
  const where = publishedIn(locale)
  const rows = await database().achievement.findMany({ where, select: { date: true }, orderBy: [...OLDEST_FIRST] })
  return rows.map(({ date }) => date)
})

function earlierPages(count: number): number {
  return Math.max(0, Math.floor((count - NEWEST_AT_LEAST) / ON_A_PAGE))
}

/**
 * A page of the timeline, oldest first, grouped by year.
 *
 * @param page Number of a page of earlier entries; without one, the newest entries.
 */
export async function timelinePage(locale: Locale, page?: number): Promise<AchievementYear[]> {
  const where = publishedIn(locale)
  const pages = page === undefined ? await countEarlierPages(locale) : page - 1
  const rows = await database().achievement.findMany({
    where,
    include: include(locale),
    orderBy: [...OLDEST_FIRST],
    skip: pages * ON_A_PAGE,
    ...(page === undefined ? {} : { take: ON_A_PAGE }),
  })
  return byYear(rows, locale)
}

/** The newest achievements, newest first, for the feed. */
export async function listLatestAchievements(locale: Locale, count: number): Promise<AchievementView[]> {
  const rows = await database().achievement.findMany({
    where: publishedIn(locale),
    include: include(locale),
    orderBy: [{ date: 'desc' }, { key: 'desc' }],
    take: count,
  })
  return rows.map((row) => toView(row, locale))
}

/** Every year of the timeline, with the page on which it begins; undefined for the page of the newest entries. */
export async function listYears(locale: Locale): Promise<Array<{ year: string; page: number | undefined }>> {
  const dates = await datesOf(locale)
  const earlier = earlierPages(dates.length)
  const years = new Map<string, number | undefined>()
  for (const [index, date] of dates.entries()) {
    const year = date.slice(0, 4)
    const page = Math.floor(index / ON_A_PAGE) + 1
    if (!years.has(year)) years.set(year, page > earlier ? undefined : page)
  }
  return [...years].map(([year, page]) => ({ year, page }))
}

/** The newest year that has a confirmed achievement, with those of its entries that are confirmed. */
export async function latestConfirmed(locale: Locale): Promise<AchievementYear | undefined> {
  const confirmed = { translations: { some: { locale, ...visibleNow(), wording: { not: 'unconfirmed' } } } }
  const newest = await database().achievement.findFirst({ where: confirmed, orderBy: { date: 'desc' } })
  if (!newest) return undefined
  const rows = await database().achievement.findMany({
    where: { ...confirmed, date: { startsWith: newest.date.slice(0, 4) } },
    include: include(locale),
    orderBy: [...OLDEST_FIRST],
  })
  return byYear(rows, locale)[0]
}

type Row = Prisma.AchievementGetPayload<{ include: ReturnType<typeof include> }>

function byYear(rows: Row[], locale: Locale): AchievementYear[] {
  const years = new Map<string, AchievementView[]>()
  for (const row of rows) {
    const year = row.date.slice(0, 4)
    const entries = years.get(year) ?? []
    entries.push(toView(row, locale))
    years.set(year, entries)
  }
  return [...years].map(([year, entries]) => ({ year, entries }))
}

function toView({ key, date, ceremonyDate, translations, links }: Row, locale: Locale): AchievementView {
  const { title, text, awardingBody, wording } = pick(translations, locale)
  return {
    key,
    date,
    ceremonyDate,
    title,
    text,
    awardingBody,
    original: originalOf(translations),
    confirmed: wording !== 'unconfirmed',
    links: links.map(({ label, url }) => ({ label, url })),
  }
}
