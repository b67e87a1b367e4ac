import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { type InOneLanguage, originalOf, visibleNow } from './published.ts'

export interface ObjectiveView extends InOneLanguage {
  number: number
  title: string
}

/** The strategic objectives in their order. */
export async function listObjectives(locale: Locale): Promise<ObjectiveView[]> {
  const rows = await database().objectiveTranslation.findMany({
    where: { locale, ...visibleNow() },
    include: { objective: true },
    orderBy: { objective: { number: 'asc' } },
  })
  return rows.map(({ title, lang, objective: { number } }) => ({ number, title, original: originalOf([{ lang }]) }))
}

export interface ProgrammeView extends InOneLanguage {
  key: string
  title: string
  text: string | null
}

/** The fields in which programmes run, in their order. */
export async function listProgrammes(locale: Locale): Promise<ProgrammeView[]> {
  const rows = await database().programmeTranslation.findMany({
    where: { locale, ...visibleNow() },
    orderBy: { programme: { position: 'asc' } },
  })
  return rows.map(({ programmeKey, title, text, lang }) => ({
    key: programmeKey,
    title,
    text,
    original: originalOf([{ lang }]),
  }))
}

/** The sections that have opening words of their own. */
export type SectionKey =
  | 'about'
  | 'achievements'
  | 'clusters'
  | 'documents'
  | 'gallery'
  | 'network'
  | 'newsletter'
  | 'newsletter-archive'
  | 'objectives'
  | 'programmes'
  | 'vision-mission'

export interface SectionView {
  title: string
  text: string | null
}

/** Heading and opening words of a section. */
export async function getSection(key: SectionKey, locale: Locale): Promise<SectionView> {
  const { title, text } = await database().sectionTextTranslation.findUniqueOrThrow({
    where: { sectionKey_locale: { sectionKey: key, locale } },
  })
  return { title, text }
}
