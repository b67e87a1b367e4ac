import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { type InOneLanguage, originalOf, pick, publishedIn, publishedTranslations } from './published.ts'

/** A group of the network with its figure. */
export interface NetworkGroupView extends InOneLanguage {
  key: string
  value: number
  /** The figure is a lower bound. */
  atLeast: boolean
  /** ISO 8601 of year, month or day precision; null where the source gives no date. */
  asOf: string | null
  sourceUrl: string | null
  source: string
  name: string
  text: string | null
  /** The noun after the figure, in the plural form that the language wants: "de școli". */
  label: string
  members: Array<{ name: string; url: string | null }>
}

/** The groups of the network, in their order; members by the alphabet of the language. */
export async function listNetworkGroups(locale: Locale): Promise<NetworkGroupView[]> {
  const rows = await database().networkGroup.findMany({
    where: publishedIn(locale),
    include: { translations: publishedTranslations(), members: true },
    orderBy: { position: 'asc' },
  })
  const { compare } = new Intl.Collator(locale)
  return rows.map(({ key, value, atLeast, asOf, sourceUrl, translations, members }) => {
    const { name, text, source, labelOne, labelFew, labelOther } = pick(translations, locale)
    const original = originalOf(translations)
    const plurals = new Intl.PluralRules(original ?? locale)
    const labels: Record<string, string | null> = { one: labelOne, few: labelFew }
    return {
      key,
      value,
      atLeast,
      asOf,
      sourceUrl,
      source,
      name,
      text,
      original,
      label: labels[plurals.select(value)] ?? labelOther,
      members: members.map(({ name, url }) => ({ name, url })).sort((a, b) => compare(a.name, b.name)),
    }
  })
}
