import 'server-only'
import { getTranslations } from 'next-intl/server'
import { feedAddress } from '../i18n/addresses.ts'
import { href } from '../i18n/navigation.ts'
import type { Locale } from '../i18n/routing.ts'
import { listLatestAchievements } from './data/achievements.ts'
import type { DocumentFileView } from './data/documents.ts'
import { listIssues } from './data/issues.ts'
import { getSection } from './data/lists.ts'
import { listDatedDocuments } from './data/register.ts'
import { absolute } from './site.ts'
import { escapeXml } from './xml.ts'

/** Entries of a feed: news, not an archive. The whole register is to be had as data (lib/register-data.ts). */
const ENTRIES = 50

interface Entry {
  id: string
  title: string
  /** The language of title and summary. */
  lang: Locale
  /** The kind of record, for readers who sort by it. */
  category: string
  summary: string
  url: string
  /** RFC 3339. */
  updated: string
  files: DocumentFileView[]
}

/**
 * Documents and achievements of the site as an Atom feed (RFC 4287), newest first. An entry's date is the start of
 * the period or date that its record is known to have; records without any are not news, and stay out.
 */
export async function atomFeed(locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'Feed' })
  const entries = [...(await documentEntries(locale)), ...(await achievementEntries(locale))]
    .sort((a, b) => (a.updated < b.updated ? 1 : -1))
    .slice(0, ENTRIES)
  return written(locale, { path: `/${locale}/feed.xml`, page: href('/', locale), title: t('title'), entries })
}

/** The newsletter's issues as an Atom feed, newest first. */
export async function issueFeed(locale: Locale): Promise<string> {
  const { title } = await getSection('newsletter-archive', locale)
  const page = href('/newsletter/archive', locale)
  const entries = (await listIssues(locale)).map(({ key, date, title, summary, slugs, original }) => ({
    id: `${absolute(page)}#${key}`,
    title,
    lang: original ?? locale,
    category: 'newsletter',
    summary,
    url: absolute(href('/newsletter/archive/[slug]', locale, slugs[locale])),
    updated: startOf(date),
    files: [],
  }))
  return written(locale, { path: feedAddress(locale), page, title, entries })
}

interface Feed {
  /** Its own address, and that of the page that shows the same. */
  path: string
  page: string
  title: string
  entries: Entry[]
}

async function written(locale: Locale, { path, page, title, entries }: Feed): Promise<string> {
  const site = await getTranslations({ locale, namespace: 'Site' })
  const self = absolute(path)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<author><name>${escapeXml(site('name'))}</name></author>`,
    `<updated>${entries[0]?.updated ?? '1970-01-01T00:00:00Z'}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(page))}"/>`,
    ...entries.map(toXml),
    '</feed>',
  ].join('\n')
}

async function documentEntries(locale: Locale): Promise<Entry[]> {
  const t = await getTranslations({ locale, namespace: 'Register' })
  const page = absolute(href('/documents', locale))
  const documents = await listDatedDocuments(locale, ENTRIES)
  return documents.flatMap(({ key, type, title, summary, slugs, date, period, files, original }) => {
    const known = date ?? period
    if (!known) return []
    const url = absolute(href('/documents/[slug]', locale, slugs[locale]))
    const category = t(`types.${type}`)
    const words = { title, summary: summary ?? title, lang: original ?? locale }
    return [{ id: `${page}#${key}`, ...words, category, url, updated: startOf(known), files }]
  })
}

async function achievementEntries(locale: Locale): Promise<Entry[]> {
  const header = await getTranslations({ locale, namespace: 'Header' })
  const category = header('sections./achievements')
  const page = absolute(href('/achievements', locale))
  const achievements = await listLatestAchievements(locale, ENTRIES)
  return achievements.map(({ key, title, text, date, original }) => ({
    id: `${page}#${key}`,
    title,
    lang: original ?? locale,
    category,
    summary: text,
    url: `${page}#${date.slice(0, 4)}`,
    updated: startOf(date),
    files: [],
  }))
}

/** The first moment of a date of year, month or day precision. */
function startOf(iso: string): string {
  return `${iso}-01-01`.slice(0, 10).concat('T00:00:00Z')
}

function toXml({ id, title, lang, category, summary, url, updated, files }: Entry): string {
  return [
    `<entry xml:lang="${lang}">`,
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<category term="${escapeXml(category)}"/>`,
    ...files.map(
      ({ src, mediaType, bytes, lang }) =>
        `<link rel="enclosure" type="${mediaType}" length="${bytes}" hreflang="${lang}" href="${escapeXml(absolute(src))}"/>`,
    ),
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('\n')
}
