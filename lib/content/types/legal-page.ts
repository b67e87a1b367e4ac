import { z } from 'zod'
import { routing } from '../../../i18n/routing.ts'
import { namesPeriods } from '../../newsletter/spans.ts'
import { markdown, ownTranslations, partialDate, permanent, slug, text } from '../fields.ts'
import { defineType } from '../type.ts'

/** Full conformance is nobody's to write: the accessibility statement takes its state from the last audit (J-07). */
const CLAIM = /(?:pe deplin|total|integral|complet) conform|fully (?:compliant|conformant|conforming)/iu

const claimless = markdown
  .refine((value) => !CLAIM.test(value), { params: { problem: 'claim' } })
  .refine(namesPeriods, { params: { problem: 'period' } })

const section = z.strictObject({ ancora: slug, titlu: text, text: claimless })

/** A legal page; its sections are Markdown. */
export const legalPage = defineType({
  folder: 'pagini-legale',
  schema: z.strictObject({
    versiune: text,
    data: partialDate,
    ...permanent({ titlu: text, introducere: text, sectiuni: z.array(section).min(1) }),
  }),
  unique: (record) =>
    routing.locales.flatMap((locale) =>
      record[locale].sectiuni.map(({ ancora }, index) => ({
        path: [locale, 'sectiuni', index, 'ancora'],
        value: `${locale}/${record[locale].titlu}/${ancora}`,
      })),
    ),
  save: (tx, key, record) =>
    tx.legalPage.create({
      data: {
        key,
        version: record.versiune,
        date: record.data,
        translations: { create: ownTranslations(record, (t) => ({ title: t.titlu, intro: t.introducere })) },
        sections: {
          create: routing.locales.flatMap((locale) =>
            record[locale].sectiuni.map(({ ancora, titlu, text }, position) => ({
              locale,
              position,
              anchor: ancora,
              heading: titlu,
              body: text,
            })),
          ),
        },
      },
    }),
  remove: (tx, key) => tx.legalPage.delete({ where: { key } }),
})
