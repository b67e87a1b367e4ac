import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { pagesOf } from './pages.ts'
import {
  type InOneLanguage,
  originalOf,
  pick,
  publishedIn,
  publishedTranslations,
  slugsOf,
  visibleNow,
} from './published.ts'

export interface ClusterListing extends InOneLanguage {
  key: string
  name: string
  summary: string
  establishedOn: string | null
  slugs: Partial<Record<Locale, Slugs>>
}

/** An entry of one of the profile's lists. */
export interface ClusterItemView {
  text: string
  detail: string | null
  url: string | null
}

/** A cluster organisation's whole profile; null and empty lists are what nobody supplied. */
export interface ClusterView extends ClusterListing {
  managementStaff: number | null
  excellenceLabel: string | null
  excellenceLabelDate: string | null
  excellenceLevel: string | null
  totalMembers: number | null
  foundingMembers: number | null
  smeMembers: number | null
  largerCompanies: number | null
  researchOrganisations: number | null
  otherActors: number | null
  compositionAsOf: string | null
  scaleUpSupport: string | null
  strategy: string | null
  formalisedStrategy: boolean | null
  internationalisationFocus: boolean | null
  successTitle: string | null
  successStory: string | null
  whyCooperate: string | null
  website: string | null
  source: string
  sourceUrl: string | null
  /** The entries of a list, by the list's name. */
  items: (field: string) => ClusterItemView[]
}

/** How many organisations stand on a page of a list: each has a picture, and a page is made in a moment (F-07). */
const ON_A_PAGE = 8

/** Pages that a list of so many organisations takes. */
export const clusterPages = (count: number) => pagesOf(count, ON_A_PAGE)

/** Pages of the list of all organisations. */
export async function pagesOfClusters(locale: Locale): Promise<number> {
  return clusterPages(await database().cluster.count({ where: publishedIn(locale) }))
}

/** One page of the cluster organisations, all or those that a query finds, by the alphabet of the language. */
export async function listClusters(
  locale: Locale,
  page = 1,
  cluster: Prisma.ClusterWhereInput = {},
): Promise<ClusterListing[]> {
  // The store knows no alphabet: all names are looked at, and no more than that.
  const names = await database().clusterTranslation.findMany({
    where: { locale, ...visibleNow(), cluster },
    select: { clusterKey: true, name: true },
  })
  const { compare } = new Intl.Collator(locale)
  const from = (page - 1) * ON_A_PAGE
  const shown = names.sort((a, b) => compare(a.name, b.name)).slice(from, from + ON_A_PAGE)
  const rows = await database().cluster.findMany({
    where: { AND: [publishedIn(locale), { key: { in: shown.map(({ clusterKey }) => clusterKey) } }] },
    select: {
      key: true,
      establishedOn: true,
      translations: {
        where: visibleNow(),
        select: { locale: true, lang: true, slug: true, name: true, summary: true },
      },
    },
  })
  return rows
    .map(({ key, establishedOn, translations }) => {
      const { name, summary } = pick(translations, locale)
      return { key, name, summary, establishedOn, slugs: slugsOf(translations), original: originalOf(translations) }
    })
    .sort((a, b) => compare(a.name, b.name))
}

/** One profile by its slug in the language; null when there is none. */
export async function getCluster(slug: string, locale: Locale): Promise<ClusterView | null> {
  const include = {
    translations: publishedTranslations(),
    items: { where: { locale }, orderBy: { position: 'asc' } },
  } satisfies Prisma.ClusterInclude
  const row = await database().cluster.findFirst({
    where: publishedIn(locale, { slug }),
    include,
  })
  if (!row) return null
  const { translations, items, ...facts } = row
  const { locale: _, lang, clusterKey, state, wording, slug: __, ...texts } = pick(translations, locale)
  return {
    ...facts,
    ...texts,
    slugs: slugsOf(translations),
    original: originalOf(translations),
    items: (field) =>
      items.filter((item) => item.field === field).map(({ text, detail, url }) => ({ text, detail, url })),
  }
}
