import { createHash } from 'node:crypto'
import { z } from 'zod'
import { otherLocale } from '../../i18n/navigation.ts'
import { type Locale, routing } from '../../i18n/routing.ts'
import type { Words } from './problem.ts'

/** How far the text of a field is in one language. */
export type TextState = 'current' | 'missing' | 'draft' | 'stale'

/** What staff read for each of them. */
export const stateWords: Record<TextState, Words> = {
  current: { ro: 'la zi', en: 'current' },
  stale: { ro: 'de revăzut', en: 'stale' },
  draft: { ro: 'ciornă', en: 'draft' },
  missing: { ro: 'lipsește', en: 'missing' },
}

/** A field of a record on the board of translations (E-07). */
export interface BoardField {
  field: string
  states: Record<Locale, TextState>
}

/** Fields that are about a text, or part of an address: nobody translates them word by word. */
const NOT_TRANSLATED = [
  'stare',
  'formulare',
  'sursa',
  'slug',
  'ancora',
  'publicat_de_la',
  'publicat_pana_la',
  'tradus_dupa',
  'adresa',
  // A plural form that English does not have.
  'few',
]

const group = z.record(z.string(), z.unknown())

/** What the board needs to know of a language's block. */
const block = z.looseObject({
  stare: z.string().optional(),
  formulare: z.string().optional(),
  tradus_dupa: z.record(z.string(), z.string()).optional(),
})

type Texts = ReadonlyMap<string, string>

/** The texts of a record in one language, by field: those of its groups within lists too. */
function textsOf(record: unknown, locale: Locale): Texts {
  const texts = new Map<string, string>()
  const collect = (value: unknown, path: string[], isInside: boolean) => {
    if (Array.isArray(value) && !value.some(hasLanguages)) {
      if (isInside && value.length > 0) texts.set(path.join('.'), JSON.stringify(value))
      return
    }
    const inner = group.safeParse(Array.isArray(value) ? { ...value } : value)
    if (!inner.success) {
      if (isInside && typeof value === 'string') texts.set(path.join('.'), value.trim())
      return
    }
    for (const [name, field] of Object.entries(inner.data)) {
      if (NOT_TRANSLATED.includes(name)) continue
      if (name === locale && !isInside) collect(field, path, true)
      else if (name !== otherLocale(locale) || isInside) collect(field, [...path, nameOf(field, name)], isInside)
    }
  }
  collect(record, [], false)
  return texts
}

const hasLanguages = (value: unknown) => routing.locales.some((locale) => locale in (group.safeParse(value).data ?? {}))

/** An entry of a list is known by its key, which stays when the order changes. */
function nameOf(value: unknown, name: string): string {
  const key = group.safeParse(value).data?.['cheie']
  return typeof key === 'string' ? key : name
}

/** What a translation remembers of the text that it follows. */
const traceOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 6)

const blockOf = (record: unknown, locale: Locale) => block.safeParse(group.safeParse(record).data?.[locale]).data ?? {}

/** The language of which the other one is a translation: the one that the institution itself published, or Romanian. */
export function sourceOf(record: unknown): Locale {
  const isPublished = (locale: Locale) => blockOf(record, locale).formulare === 'publicata'
  return isPublished('en') && !isPublished('ro') ? 'en' : 'ro'
}

/** What is said of each text of a record, in each language. */
export function boardOf(record: unknown): BoardField[] {
  const source = sourceOf(record)
  const translation = otherLocale(source)
  const texts = { ro: textsOf(record, 'ro'), en: textsOf(record, 'en') }
  const trace = blockOf(record, translation).tradus_dupa ?? {}
  const stateOf = (field: string, locale: Locale): TextState => {
    if (!texts[locale].has(field)) return 'missing'
    if (blockOf(record, locale).stare === 'ciorna') return 'draft'
    const original = texts[source].get(field)
    const isBehind = locale === translation && original !== undefined && trace[field] !== traceOf(original)
    return isBehind ? 'stale' : 'current'
  }
  const fields = [...new Set([...texts.ro.keys(), ...texts.en.keys()])]
  return fields.map((field) => ({ field, states: { ro: stateOf(field, 'ro'), en: stateOf(field, 'en') } }))
}

/** What a translation notes when somebody has read it beside its source: which texts it follows. */
export function traceFor(record: unknown): { locale: Locale; trace: Record<string, string> } {
  const source = sourceOf(record)
  const locale = otherLocale(source)
  const translated = textsOf(record, locale)
  const fields = [...textsOf(record, source)].filter(([field]) => translated.has(field))
  return { locale, trace: Object.fromEntries(fields.map(([field, text]) => [field, traceOf(text)])) }
}
