import { z } from 'zod'
import { otherLocale } from '../../i18n/navigation.ts'
import { type Locale, routing } from '../../i18n/routing.ts'
import { parseMarkdown } from '../markdown.ts'
import { endsAfterStart, scheduleFields } from './moment.ts'
import { readDate } from './written-date.ts'

/** s and t with cedilla: look right in some fonts, are wrong in Romanian, and break searching (L-06). */
const CEDILLAS: Readonly<Record<string, string>> = { ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț' }

/** Whether a text has letters that publishing replaces. */
export const hasCedilla = (value: string) => /[şŞţŢ]/.test(value.normalize('NFC'))

/** A text in NFC, with Romanian letters. */
const mend = (value: string) => value.normalize('NFC').replace(/[şŞţŢ]/g, (letter) => CEDILLAS[letter] ?? letter)

/** Signs that nobody sees; tabs and line breaks aside. */
const CONTROL = /[^\P{Cc}\t\n\r]|\uFFFD/u

/** The beginning of an element, or of what a browser would take for one. */
const HTML = /<(?:[a-z][a-z0-9]*[\s>/]|[!/?])/i

/** A line or a paragraph of text. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !CONTROL.test(value), { params: { problem: 'control' } })
  .refine((value) => !HTML.test(value), { params: { problem: 'html' } })
  .transform(mend)

/** Paragraphs, lists, links and strong text. */
export const markdown = text.refine(isMarkdown, { params: { problem: 'markdown' } })

function isMarkdown(value: string): boolean {
  try {
    parseMarkdown(value)
    return true
  } catch {
    return false
  }
}

/** The last part of a page's address: lower-case words without diacritics, joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' })

/** Words of the site's own addresses below a section, and of the parts of the register. */
const TAKEN = new Set([
  'list',
  ...Object.entries(routing.pathnames)
    .flatMap(([folder, { ro, en }]) => [folder, ro, en])
    .flatMap((path) => path.split('/').slice(2)),
])

/** The same for a page of a record's own, which may not stand where the site has another (`/galerie/pagina/2`). */
export const pageSlug = slug.refine((word) => !TAKEN.has(word), { params: { problem: 'taken' } })

/** A date as staff write it, as an ISO 8601 prefix; a bare year may be a number. */
const dateOf = (problem: string, isPrecise: (read: string) => boolean) =>
  z.union([z.string(), z.number()]).transform((written, context) => {
    const read = readDate(String(written))
    if (read && isPrecise(read)) return read
    context.addIssue({ code: 'custom', params: { problem } })
    return z.NEVER
  })

/** A date of year, month or day precision. */
export const partialDate = dateOf('date', () => true)

/** A day. */
export const day = dateOf('day', ({ length }) => length === '2026-12-01'.length)

/** Addresses that a visitor may be sent to (S-18). */
export const url = z.string().regex(/^(https:\/\/|mailto:|tel:)\S+$/, { error: 'url' })

/** A number may stand in quotes: what it means is clear. */
const unquoted = (written: unknown) =>
  typeof written === 'string' && /^\d+(\.\d+)?$/.test(written.trim()) ? Number(written) : written

/** A whole number from 0. */
export const count = z.preprocess(unquoted, z.number().int().min(0))

/** Place in a list, from 1. */
export const position = z.preprocess(unquoted, z.number().int().min(1))

const YES_AND_NO = new Map<unknown, boolean>([
  ['da', true],
  ['nu', false],
])

/** True or false, which may be written as „da” and „nu”. */
export const yesNo = z.preprocess((written) => YES_AND_NO.get(written) ?? written, z.boolean())

const STATES = { publicat: 'published', ciorna: 'draft' } as const

/** How sure we are of the wording: `facts.md` calls these statuses. */
const WORDINGS = {
  publicata: 'published',
  confirmata: 'confirmed',
  conflict: 'conflict',
  ciorna: 'draft',
  'de-confirmat': 'unconfirmed',
} as const

const translationMeta = {
  stare: z.enum(['publicat', 'ciorna']),
  formulare: z.enum(['publicata', 'confirmata', 'conflict', 'ciorna', 'de-confirmat']),
  sursa: text,
  /** Which texts of the other language this one follows: written by `board --seen` (E-07). */
  tradus_dupa: z.record(z.string(), z.string()).optional(),
}

/** Both languages of a record, side by side, each with its own state, wording and source. */
export function bilingual<Shape extends z.core.$ZodShape>(shape: Shape) {
  const translation = z.strictObject({ ...translationMeta, ...shape })
  return { ro: translation, en: translation }
}

/** The same, for records that may come and go by the clock (E-05). */
export function scheduled<Shape extends z.core.$ZodShape>(shape: Shape) {
  const translation = z
    .strictObject({ ...translationMeta, ...scheduleFields, ...shape })
    .refine(endsAfterStart, { path: ['publicat_pana_la'], params: { problem: 'order' } })
  return { ro: translation, en: translation }
}

/** The same, for texts without which a page that is always there would be broken: they cannot be drafts. */
export function permanent<Shape extends z.core.$ZodShape>(shape: Shape) {
  const stare = translationMeta.stare.refine((state) => state === 'publicat', { params: { problem: 'permanent' } })
  const translation = z.strictObject({ ...translationMeta, stare, ...shape })
  return { ro: translation, en: translation }
}

interface Translation {
  stare: keyof typeof STATES
  formulare: keyof typeof WORDINGS
  sursa: string
  slug?: string
}

/**
 * The language whose text stands for a record in a language: its own, or the other one where only that is published
 * (L-02). A text that comes by the clock is its own.
 */
export function shownLocale(record: Record<Locale, { stare: string }>, locale: Locale): Locale {
  const other = otherLocale(locale)
  return record[locale].stare === 'ciorna' && record[other].stare === 'publicat' ? other : locale
}

/** Turns the language blocks of a record into translation rows; what is published in one language stands in for the other. */
export function translations<T extends Translation, Row>(
  record: Record<Locale, T>,
  row: (translation: T, locale: Locale) => Row,
) {
  return routing.locales.map((locale) => {
    const shown = shownLocale(record, locale)
    return { ...rowOf(record[shown], locale, row), ...slugOf(record[locale]), lang: shown === locale ? null : shown }
  })
}

/** The same, where each text stays in its own language. */
export function ownTranslations<T extends Translation, Row>(
  record: Record<Locale, T>,
  row: (translation: T, locale: Locale) => Row,
) {
  return routing.locales.map((locale) => rowOf(record[locale], locale, row))
}

function rowOf<T extends Translation, Row>(
  translation: T,
  locale: Locale,
  row: (translation: T, locale: Locale) => Row,
) {
  const { stare, formulare, sursa } = translation
  const meta = { locale, state: STATES[stare], wording: WORDINGS[formulare], source: sursa }
  return { ...row(translation, locale), ...meta }
}

/** An address is its language's own, whatever text stands there. */
function slugOf(translation: Translation): { slug?: string } {
  return translation.slug === undefined ? {} : { slug: translation.slug }
}
