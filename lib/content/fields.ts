import { z } from 'zod'
import { routing } from '../../i18n/routing.ts'
import { parseMarkdown } from '../markdown.ts'
import { endsAfterStart, scheduleFields } from './moment.ts'

/** s and t with cedilla: look right in some fonts, are wrong in Romanian, and break searching (L-06). */
const CEDILLA = /[\u015E\u015F\u0162\u0163]/

/** A line or a paragraph of text, in NFC, with Romanian letters. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !CEDILLA.test(value), { params: { problem: 'cedilla' } })
  .transform((value) => value.normalize('NFC'))

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

/** A date of year, month or day precision; a bare year may be written as a number. */
export const partialDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(isPartialDate, { params: { problem: 'date' } })

/** A date of day precision. */
export const day = z.string().refine((value) => isPartialDate(value) && value.length === 10, {
  params: { problem: 'day' },
})

/** Addresses that a visitor may be sent to (S-18). */
export const url = z.string().regex(/^(https:\/\/|mailto:|tel:)\S+$/, { error: 'url' })

/** A whole number from 0. */
export const count = z.number().int().min(0)

/** Place in a list, from 1. */
export const position = z.number().int().min(1)

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

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
}

/** Turns the language blocks of a record into translation rows. */
export function translations<T extends Translation, Row>(
  record: { ro: T; en: T },
  row: (translation: T) => Row,
): Array<Row & { locale: string; state: string; wording: string; source: string }> {
  return routing.locales.map((locale) => {
    const translation = record[locale]
    const { stare, formulare, sursa } = translation
    const meta = { locale, state: STATES[stare], wording: WORDINGS[formulare], source: sursa }
    return { ...row(translation), ...meta }
  })
}
