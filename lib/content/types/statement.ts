import { z } from 'zod'
import { ownTranslations, permanent, text } from '../fields.ts'
import { defineType } from '../type.ts'

/** Vision and mission; the file's name says which. */
export const statement = defineType({
  folder: 'viziune-si-misiune',
  schema: z.strictObject(permanent({ text })),
  save: (tx, key, record) =>
    tx.statement.create({
      data: { key, translations: { create: ownTranslations(record, (t) => ({ text: t.text })) } },
    }),
  remove: (tx, key) => tx.statement.delete({ where: { key } }),
})
