import { createHash } from 'node:crypto'
import { z } from 'zod'
import { routing } from '../../../i18n/routing.ts'
import { ownTranslations, permanent, position, text } from '../fields.ts'
import { defineType } from '../type.ts'

/** Words of a text that somebody can be expected to read before agreeing (J-05). */
const LONGEST = 60

const words = text.refine((value) => value.split(/\s+/).length <= LONGEST, { params: { problem: 'consent-long' } })

const sha256 = (value: string) => createHash('sha256').update(value).digest('hex')

/**
 * What people agree to when they sign up. Each version is locked by the hash of its words: people agreed to these, so
 * other words are another version, in a file of its own (N-24).
 */
export const consentText = defineType({
  folder: 'acorduri',
  schema: z
    .strictObject({ versiune: position, ...permanent({ text: words, amprenta: text.optional() }) })
    .superRefine((record, context) => {
      for (const locale of routing.locales) {
        const { text, amprenta } = record[locale]
        const value = sha256(text)
        if (amprenta === value) continue
        const isNew = amprenta === undefined
        context.addIssue({
          code: 'custom',
          path: isNew ? [locale] : [locale, 'text'],
          params: { problem: isNew ? 'consent-new' : 'consent-changed', value },
        })
      }
    }),
  unique: ({ versiune }) => [{ path: ['versiune'], value: String(versiune) }],
  save: (tx, key, record) =>
    tx.consentText.create({
      data: {
        key,
        version: record.versiune,
        translations: { create: ownTranslations(record, (t) => ({ text: t.text, sha256: sha256(t.text) })) },
      },
    }),
  remove: (tx, key) => tx.consentText.delete({ where: { key } }),
})
