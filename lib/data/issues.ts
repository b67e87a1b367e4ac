import 'server-only'
import { otherLocale, type Place } from '../../i18n/navigation.ts'
import { isLocale, type Locale, type Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { type IssuePart, readParts } from '../newsletter/issue.ts'
import { pagesOf } from './pages.ts'
import { type InOneLanguage, pick, publishedIn, slugsOf, visibleNow } from './published.ts'

/** How many issues stand on a page of the archive. */
const ON_A_PAGE = 24

export interface IssueCard extends InOneLanguage {
  key: string
  /** ISO 8601, of day precision. */
  date: string
  title: string
  summary: string
  slugs: Partial<Record<Locale, Slugs>>
}

export interface IssueView extends IssueCard {
  parts: IssuePart[]
}

const DRAFT = { state: 'draft' }

const include = () => ({ translations: { where: { OR: [visibleNow(), DRAFT] } } })

type Row = Prisma.IssueGetPayload<{ include: ReturnType<typeof include> }>

/**
 * Issues that visitors of a language may see: in it, or in the other one where theirs is a draft (L-02). The store keeps
 * each text in its own language, unlike those of other records, because what is mailed is never the other language's.
 */
function shownIn(locale: Locale, slug?: { slug: string }) {
  const isDraft = { translations: { some: { locale, ...slug, ...DRAFT } } }
  return { OR: [publishedIn(locale, slug), { AND: [isDraft, publishedIn(otherLocale(locale))] }] }
}

/** Pages of the archive. */
export async function pagesOfIssues(locale: Locale): Promise<number> {
  return pagesOf(await database().issue.count({ where: shownIn(locale) }), ON_A_PAGE)
}

/** One page of the archive, newest first. */
export async function listIssues(locale: Locale, page = 1): Promise<IssueCard[]> {
  const rows = await database().issue.findMany({
    where: shownIn(locale),
    include: include(),
    orderBy: [{ date: 'desc' }, { key: 'desc' }],
    skip: (page - 1) * ON_A_PAGE,
    take: ON_A_PAGE,
  })
  return rows.map((row) => toView(row, locale))
}

/** An issue by its slug in the language; null when there is none. */
export async function getIssue(slug: string, locale: Locale): Promise<IssueView | null> {
  const row = await database().issue.findFirst({ where: shownIn(locale, { slug }), include: include() })
  return row && toView(row, locale)
}

/** The places of all issues, each with the language that it has alone. */
export async function placesOfIssues(): Promise<Place[]> {
  const rows = await database().issue.findMany({
    where: { OR: [publishedIn('ro'), publishedIn('en')] },
    include: include(),
    orderBy: { key: 'asc' },
  })
  return rows.map(({ translations }) => ({
    route: '/newsletter/archive/[slug]',
    slugs: slugsOf(translations),
    original: aloneIn(translations),
  }))
}

function toView({ key, date, translations }: Row, locale: Locale): IssueView {
  const original = aloneIn(translations)
  const { title, summary, parts } = pick(translations, original ?? locale)
  return { key, date, title, summary, slugs: slugsOf(translations), parts: readParts(parts), original }
}

/** The one language that has a text, where the other has a draft. */
function aloneIn(translations: Row['translations']): Locale | undefined {
  if (!translations.some(({ state }) => state === DRAFT.state)) return undefined
  return translations.flatMap(({ locale, state }) => (state !== DRAFT.state && isLocale(locale) ? [locale] : []))[0]
}
