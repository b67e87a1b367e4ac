import { z } from 'zod'
import { ownTranslations, permanent, text, url, yesNo } from '../fields.ts'
import { shareFiles } from '../share-file.ts'
import { defineType } from '../type.ts'

/** The institution itself: its name, what it is, and its contacts, all optional until the owner supplies them. */
export const institution = defineType({
  folder: 'institutie',
  schema: z.strictObject({
    email: z.email().optional(),
    telefon: text.optional(),
    cod_fiscal: text.optional(),
    numar_registru: text.optional(),
    utilitate_publica: yesNo.optional(),
    website: url.optional(),
    ...permanent({
      nume: text,
      prescurtare: text,
      ce_este: text,
      membri: text,
      retea: text,
      programe: text,
      sediu: text.optional(),
    }),
  }),
  wanted: ({ email, telefon, cod_fiscal, numar_registru, utilitate_publica, ro, en }) => ({
    email,
    telefon,
    cod_fiscal,
    numar_registru,
    utilitate_publica,
    'ro.sediu': ro.sediu,
    'en.sediu': en.sediu,
  }),
  make: async (key, record) => ({
    media: shareFiles({ ro: record.ro.nume, en: record.en.nume }),
    save: (tx) =>
      tx.institution.create({
        data: {
          key,
          email: record.email ?? null,
          telephone: record.telefon ?? null,
          fiscalCode: record.cod_fiscal ?? null,
          registryNumber: record.numar_registru ?? null,
          publicUtility: record.utilitate_publica ?? null,
          website: record.website ?? null,
          translations: {
            create: ownTranslations(record, (t) => ({
              name: t.nume,
              shortName: t.prescurtare,
              summary: t.ce_este,
              members: t.membri,
              network: t.retea,
              programmes: t.programe,
              seat: t.sediu ?? null,
            })),
          },
        },
      }),
  }),
  remove: (tx, key) => tx.institution.delete({ where: { key } }),
})
