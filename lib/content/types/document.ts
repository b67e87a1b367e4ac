import { z } from 'zod'
import { partialDate, scheduled, slug, text, translations, url } from '../fields.ts'
import { addressesOf } from '../former-addresses.ts'
import { scheduleOf } from '../moment.ts'
import { defineType, uniqueSlugs } from '../type.ts'

const TYPES = {
  raport_activitate: 'activity-report',
  plan_activitati: 'activity-plan',
  lista: 'list',
  profil: 'profile',
} as const

/** A document of the register; so far all of them stand at an external address. */
export const document = defineType({
  folder: 'documente',
  schema: z.strictObject({
    tip: z.enum(['raport_activitate', 'plan_activitati', 'lista', 'profil']),
    perioada: partialDate.optional(),
    data: partialDate.optional(),
    adresa_externa: url,
    limba: z.enum(['ro', 'en']),
    ...scheduled({ slug, titlu: text, rezumat: text.optional() }),
  }),
  unique: uniqueSlugs,
  addresses: ({ ro, en }) => addressesOf('page', '/documents/[slug]', { ro: { slug: ro.slug }, en: { slug: en.slug } }),
  save: (tx, key, record) =>
    tx.document.create({
      data: {
        key,
        type: TYPES[record.tip],
        period: record.perioada ?? null,
        date: record.data ?? null,
        externalUrl: record.adresa_externa,
        externalLang: record.limba,
        translations: {
          create: translations(record, (t) => ({
            ...scheduleOf(t),
            slug: t.slug,
            title: t.titlu,
            summary: t.rezumat ?? null,
          })),
        },
      },
    }),
  remove: (tx, key) => tx.document.delete({ where: { key } }),
})
