import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { pick, publishedIn, publishedTranslations } from './published.ts'

/** An entry of the timeline; dates are ISO 8601 of year, month or day precision. */
export interface AchievementView {
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

/** The achievements, oldest first, grouped by year. */
export async function listAchievements(locale: Locale): Promise<AchievementYear[]> {
  const rows = await database().achievement.findMany({
    where: publishedIn(locale),
    include: {
      translations: publishedTranslations(),
      links: { where: { locale }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ date: 'asc' }, { key: 'asc' }],
  })
  const years = new Map<string, AchievementView[]>()
  for (const { key, date, ceremonyDate, translations, links } of rows) {
    const { title, text, awardingBody, wording } = pick(translations, locale)
    const entry = {
      key,
      date,
      ceremonyDate,
      title,
      text,
      awardingBody,
      confirmed: wording !== 'unconfirmed',
      links: links.map(({ label, url }) => ({ label, url })),
    }
    const year = date.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), entry])
  }
  return [...years].map(([year, entries]) => ({ year, entries }))
}

/** The newest year that has a confirmed achievement, with those of its entries that are confirmed. */
export function latestConfirmed(years: AchievementYear[]): AchievementYear | undefined {
  return years
    .map(({ year, entries }) => ({ year, entries: entries.filter(({ confirmed }) => confirmed) }))
    .findLast(({ entries }) => entries.length > 0)
}
