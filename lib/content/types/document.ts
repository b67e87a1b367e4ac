import { z } from 'zod'
import { type Locale, routing } from '../../../i18n/routing.ts'
import { fileExtensions } from '../../file-kinds.ts'
import { pageSlug, partialDate, scheduled, slug, text, translations, url } from '../fields.ts'
import { otherRecord } from '../files/other-record.ts'
import { addressesOf } from '../former-addresses.ts'
import { scheduleOf } from '../moment.ts'
import { titleOrder } from '../title-order.ts'
import { defineType, uniqueSlugs } from '../type.ts'
import { type FoundFile, fileRow, findFiles, unsaid } from './document-files.ts'

const FOLDER = 'documente'
const FILE_FOLDER = 'fisiere'

const TYPES = {
  raport_activitate: 'activity-report',
  plan_activitati: 'activity-plan',
  lista: 'list',
  profil: 'profile',
} as const

const file = z
  .string()
  .regex(new RegExp(`^${FOLDER}/${FILE_FOLDER}/[^/\\\\]+\\.(${fileExtensions.join('|')})$`), { error: 'file-path' })

const schema = z
  .strictObject({
    tip: z.enum(['raport_activitate', 'plan_activitati', 'lista', 'profil']),
    perioada: partialDate.optional(),
    data: partialDate.optional(),
    /** The files that we hold, one per language; or else where the document stands, and its language. */
    fisiere: z.strictObject({ ro: file.optional(), en: file.optional() }).optional(),
    adresa_externa: url.optional(),
    limba: z.enum(['ro', 'en']).optional(),
    /** Key of the record of the edition that replaces this one. */
    inlocuit_de: slug.optional(),
    ...scheduled({ slug: pageSlug, titlu: text, rezumat: text.optional() }),
  })
  .superRefine((value, context) => {
    const problem = (field: string, name: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { problem: name } })
    const hasFiles = value.fisiere?.ro !== undefined || value.fisiere?.en !== undefined
    if (hasFiles && value.adresa_externa) problem('adresa_externa', 'place-twice')
    if (!hasFiles && !value.adresa_externa) problem('fisiere', 'place-missing')
    if (value.adresa_externa && !value.limba) problem('adresa_externa', 'external-language')
  })

type Record = z.output<typeof schema>

/** The languages in which a reader can have the document. */
function languagesOf({ adresa_externa, limba, fisiere }: Record): Locale[] {
  if (adresa_externa) return limba ? [limba] : []
  return routing.locales.filter((locale) => fisiere?.[locale])
}

/** The year under which readers look for a document: of the period that it covers, or else of its issue. */
function yearOf({ perioada, data }: Record): number | null {
  const known = perioada ?? data
  return known ? Number(known.slice(0, 4)) : null
}

function row(key: string, record: Record, found: FoundFile[]) {
  return {
    key,
    type: TYPES[record.tip],
    period: record.perioada ?? null,
    date: record.data ?? null,
    year: yearOf(record),
    inRomanian: languagesOf(record).includes('ro'),
    inEnglish: languagesOf(record).includes('en'),
    externalUrl: record.adresa_externa ?? null,
    externalLang: record.adresa_externa ? (record.limba ?? null) : null,
    replacedBy: record.inlocuit_de ?? null,
    translations: {
      create: translations(record, (t, locale) => ({
        ...scheduleOf(t),
        slug: t.slug,
        title: t.titlu,
        titleOrder: titleOrder(t.titlu, locale),
        summary: t.rezumat ?? null,
      })),
    },
    files: { create: found.map((file) => fileRow(file, record[file.locale].titlu)) },
  }
}

/** A document of the register: files that we hold, one per language, or an external address. */
export const document = defineType({
  folder: FOLDER,
  fileFolder: FILE_FOLDER,
  list: '/documents',
  schema,
  unique: uniqueSlugs,
  addresses: ({ ro, en }) => addressesOf('page', '/documents/[slug]', { ro: { slug: ro.slug }, en: { slug: en.slug } }),
  make: async (key, record, files) => {
    const found = await findFiles(record.fisiere ?? {}, files)
    const { inlocuit_de: next } = record
    if (next) await files.read(`${FOLDER}/${next}.yaml`, ['inlocuit_de'], otherRecord(`${FOLDER}/${key}.yaml`))
    return {
      media: found.flatMap(({ media }) => media),
      facts: [
        found.map(({ facts, preview }) => ({ facts, preview })),
        routing.locales.map((locale) => titleOrder(record[locale].titlu, locale)),
      ],
      notes: found.flatMap(unsaid),
      save: (tx) => tx.document.create({ data: row(key, record, found) }),
    }
  },
  remove: (tx, key) => tx.document.delete({ where: { key } }),
})
