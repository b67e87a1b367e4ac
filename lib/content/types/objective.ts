import { z } from 'zod'
import { position, scheduled, text, translations } from '../fields.ts'
import { scheduleOf } from '../moment.ts'
import { defineType } from '../type.ts'

/** A strategic objective. */
export const objective = defineType({
  folder: 'obiective',
  schema: z.strictObject({ numar: position, ...scheduled({ titlu: text }) }),
  unique: ({ numar }) => [{ path: ['numar'], value: String(numar) }],
  save: (tx, key, record) =>
    tx.objective.create({
      data: {
        key,
        number: record.numar,
        translations: { create: translations(record, (t) => ({ ...scheduleOf(t), title: t.titlu })) },
      },
    }),
  remove: (tx, key) => tx.objective.delete({ where: { key } }),
})
