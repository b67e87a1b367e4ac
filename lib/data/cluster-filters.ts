import 'server-only'
import { cache } from 'react'
import { type Locale, routing, type Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { anchorOf } from '../anchor.ts'
import { database } from '../db/client.ts'
import { type ClusterListing, clusterPages, listClusters } from './clusters.ts'
import type { Pages } from './pages.ts'
import { publishedIn } from './published.ts'

/** The levels of the excellence label, with the part of the address that each has in a language. */
const LEVELS: Record<Level, Record<Locale, string>> = {
  bronze: { ro: 'bronz', en: 'bronze' },
  silver: { ro: 'argint', en: 'silver' },
  gold: { ro: 'aur', en: 'gold' },
}
export type Level = 'bronze' | 'silver' | 'gold'
const levels: readonly Level[] = ['bronze', 'silver', 'gold']

/** A value by which the list can be narrowed, how many organisations have it, and its address. */
export interface Choice<Value extends string = string> {
  value: Value
  count: number
  slugs: Partial<Record<Locale, Slugs>>
}

const SECTORS = 'sectoralIndustries'

/** The sectors of the organisations, by the alphabet of the language: asked for once, however often a page names them. */
export const listSectors = cache(async (locale: Locale): Promise<Choice[]> => {
  const sectors = await database().clusterItem.groupBy({
    by: ['text'],
    where: { locale, field: SECTORS, cluster: publishedIn(locale) },
    _count: true,
    _min: { clusterKey: true },
  })
  // One entry in both languages: the same place of the same list, in the first organisation that has it.
  const examples = await database().clusterItem.findMany({
    where: { field: SECTORS, clusterKey: { in: sectors.flatMap(({ _min }) => _min.clusterKey ?? []) } },
    select: { locale: true, clusterKey: true, position: true, text: true },
  })
  const words = new Map(examples.map((row) => [`${row.clusterKey} ${row.position} ${row.locale}`, row.text]))
  const places = new Map(
    examples.filter((row) => row.locale === locale).map((row) => [`${row.clusterKey} ${row.text}`, row.position]),
  )
  const choices = new Map<string, Choice>()
  for (const { text, _count, _min } of sectors) {
    const slug = anchorOf(text)
    const known = choices.get(slug)
    if (known) {
      known.count += _count
      continue
    }
    const position = places.get(`${_min.clusterKey} ${text}`)
    const slugs: Partial<Record<Locale, Slugs>> = {}
    for (const other of routing.locales) {
      const word = words.get(`${_min.clusterKey} ${position} ${other}`)
      if (word) slugs[other] = { sector: anchorOf(word) }
    }
    choices.set(slug, { value: text, count: _count, slugs })
  }
  const { compare } = new Intl.Collator(locale)
  return [...choices.values()].sort((a, b) => compare(a.value, b.value))
})

/** The labels that organisations have or had, the highest last. */
export const listLevels = cache(async (locale: Locale): Promise<Choice<Level>[]> => {
  const rows = await database().cluster.groupBy({
    by: ['excellenceLevel'],
    where: publishedIn(locale),
    _count: true,
  })
  return levels.flatMap((level) => {
    const count = rows.find(({ excellenceLevel }) => excellenceLevel === level)?._count ?? 0
    const { ro, en } = LEVELS[level]
    return count > 0 ? [{ value: level, count, slugs: { ro: { label: ro }, en: { label: en } } }] : []
  })
})

/** The further pages of a kind of choices, each in the languages in which its list has that many. */
export async function furtherPages(list: (locale: Locale) => Promise<Choice[]>): Promise<Array<Choice['slugs']>> {
  const pages = new Map<string, Choice['slugs']>()
  for (const locale of routing.locales) {
    for (const { slugs, count } of await list(locale)) {
      for (let page = 2; page <= clusterPages(count); page++) {
        const id = `${JSON.stringify(slugs)} ${page}`
        if (slugs[locale]) pages.set(id, { ...pages.get(id), [locale]: { ...slugs[locale], page: String(page) } })
      }
    }
  }
  return [...pages.values()]
}

/** A choice with a page of the organisations that it leaves; null when there is no such page. */
export async function findSector(slug: string, locale: Locale, page: number): Promise<Chosen | null> {
  const choice = (await listSectors(locale)).find(({ slugs }) => slugs[locale]?.['sector'] === slug)
  if (!choice) return null
  return chosen(choice, locale, page, { items: { some: { locale, field: SECTORS, text: choice.value } } })
}

export async function findLevel(slug: string, locale: Locale, page: number): Promise<Chosen<Level> | null> {
  const choice = (await listLevels(locale)).find(({ slugs }) => slugs[locale]?.['label'] === slug)
  return choice ? chosen(choice, locale, page, { excellenceLevel: choice.value }) : null
}

export interface Chosen<Value extends string = string> extends Pages {
  choice: Choice<Value>
  clusters: ClusterListing[]
}

async function chosen<Value extends string>(
  choice: Choice<Value>,
  locale: Locale,
  page: number,
  where: Prisma.ClusterWhereInput,
): Promise<Chosen<Value> | null> {
  const clusters = await listClusters(locale, page, where)
  return clusters.length > 0 ? { choice, clusters, page, pages: clusterPages(choice.count) } : null
}
