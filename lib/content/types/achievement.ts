import { z } from 'zod'
import { routing } from '../../../i18n/routing.ts'
import { partialDate, scheduled, shownLocale, text, translations, url } from '../fields.ts'
import { scheduleOf } from '../moment.ts'
import { defineType } from '../type.ts'

const link = z.strictObject({ eticheta: text, adresa: url })

/** An entry of the timeline; the award year and the date of the ceremony are two fields. */
export const achievement = defineType({
  folder: 'realizari',
  list: '/achievements',
  schema: z.strictObject({
    data: partialDate,
    data_ceremoniei: partialDate.optional(),
    ...scheduled({ titlu: text, text, acordat_de: text.optional(), legaturi: z.array(link).default([]) }),
  }),
  save: (tx, key, record) =>
    tx.achievement.create({
      data: {
        key,
        date: record.data,
        ceremonyDate: record.data_ceremoniei ?? null,
        translations: {
          create: translations(record, (t) => ({
            ...scheduleOf(t),
            title: t.titlu,
            text: t.text,
            awardingBody: t.acordat_de ?? null,
          })),
        },
        links: {
          create: routing.locales.flatMap((locale) =>
            record[shownLocale(record, locale)].legaturi.map((l, position) => ({
              locale,
              position,
              label: l.eticheta,
              url: l.adresa,
            })),
          ),
        },
      },
    }),
  remove: (tx, key) => tx.achievement.delete({ where: { key } }),
})
