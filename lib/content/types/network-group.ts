import { z } from 'zod'
import { count, partialDate, position, scheduled, text, translations, url, yesNo } from '../fields.ts'
import { scheduleOf } from '../moment.ts'
import { defineType } from '../type.ts'

const pluralForms = z.strictObject({ one: text, few: text.optional(), other: text })

/** A group of the network: its figure, when that was true, and the members we can name. */
export const networkGroup = defineType({
  folder: 'retea',
  schema: z.strictObject({
    pozitie: position,
    valoare: count,
    cel_putin: yesNo.default(false),
    la_data: partialDate.optional(),
    sursa_url: url.optional(),
    membri: z.array(z.strictObject({ nume: text, adresa: url.optional() })).default([]),
    ...scheduled({ nume: text, text: text.optional(), eticheta: pluralForms }),
  }),
  unique: ({ pozitie }) => [{ path: ['pozitie'], value: String(pozitie) }],
  wanted: ({ la_data }) => ({ la_data }),
  save: (tx, key, record) =>
    tx.networkGroup.create({
      data: {
        key,
        position: record.pozitie,
        value: record.valoare,
        atLeast: record.cel_putin,
        asOf: record.la_data ?? null,
        sourceUrl: record.sursa_url ?? null,
        members: {
          create: record.membri.map(({ nume, adresa }, position) => ({ position, name: nume, url: adresa ?? null })),
        },
        translations: {
          create: translations(record, (t) => ({
            ...scheduleOf(t),
            name: t.nume,
            text: t.text ?? null,
            labelOne: t.eticheta.one,
            labelFew: t.eticheta.few ?? null,
            labelOther: t.eticheta.other,
          })),
        },
      },
    }),
  remove: (tx, key) => tx.networkGroup.delete({ where: { key } }),
})
