import { z } from 'zod'
import { ownTranslations, permanent, text } from '../fields.ts'
import { shareFiles } from '../share-file.ts'
import { defineType } from '../type.ts'

/** The opening words of a section of the site; the file's name says which. */
export const sectionText = defineType({
  folder: 'sectiuni',
  schema: z.strictObject(permanent({ titlu: text, text: text.optional() })),
  make: async (key, record) => ({
    media: shareFiles({ ro: record.ro.titlu, en: record.en.titlu }),
    save: (tx) =>
      tx.sectionText.create({
        data: {
          key,
          translations: { create: ownTranslations(record, (t) => ({ title: t.titlu, text: t.text ?? null })) },
        },
      }),
  }),
  remove: (tx, key) => tx.sectionText.delete({ where: { key } }),
})
