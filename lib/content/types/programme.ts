import { z } from 'zod'
import { position, scheduled, text, translations } from '../fields.ts'
import { scheduleOf } from '../moment.ts'
import { defineType } from '../type.ts'

/** A field in which programmes run. */
export const programme = defineType({
  folder: 'programe',
  schema: z.strictObject({ pozitie: position, ...scheduled({ titlu: text, text: text.optional() }) }),
  unique: ({ pozitie }) => [{ path: ['pozitie'], value: String(pozitie) }],
  save: (tx, key, record) =>
    tx.programme.create({
      data: {
        key,
        position: record.pozitie,
        translations: {
          create: translations(record, (t) => ({ ...scheduleOf(t), title: t.titlu, text: t.text ?? null })),
        },
      },
    }),
  remove: (tx, key) => tx.programme.delete({ where: { key } }),
})
