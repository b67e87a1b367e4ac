import 'server-only'
import type { Locale, Slugs } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { type IssuePart, readParts } from '../newsletter/issue.ts'
import { pagesOf } from './pages.ts'
import { pick, publishedIn, publishedTranslations, slugsOf } from './published.ts'

/** How many issues stand on a page of the archive. */
const ON_A_PAGE = 24

export interface IssueCard {
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

const include = () => ({ translations: publishedTranslations() })

type Row = Prisma.IssueGetPayload<{ include: ReturnType<typeof include> }>

/** Pages of the archive. */
export async function pagesOfIssues(locale: Locale): Promise<number> {
  return pagesOf(await database().issue.count({ where: publishedIn(locale) }), ON_A_PAGE)
}

/** One page of the archive, newest first. */
export async function listIssues(locale: Locale, page = 1): Promise<IssueCard[]> {
  const rows = await database().issue.findMany({
    where: publishedIn(locale),
    include: include(),
    orderBy: [{ date: 'desc' }, { key: 'desc' }],
    skip: (page - 1) * ON_A_PAGE,
    take: ON_A_PAGE,
  })
  return rows.map((row) => toView(row, locale))
}

/** An issue by its slug in the language; null when there is none. */
export async function getIssue(slug: string, locale: Locale): Promise<IssueView | null> {
  const row = await database().issue.findFirst({ where: publishedIn(locale, { slug }), include: include() })
  return row && toView(row, locale)
}

function toView({ key, date, translations }: Row, locale: Locale): IssueView {
  const { title, summary, parts } = pick(translations, locale)
  return { key, date, title, summary, slugs: slugsOf(translations), parts: readParts(parts) }
}
