import { z } from 'zod'
import type { IssuePart } from '../../newsletter/issue.ts'
import { day, markdown, ownTranslations, scheduled, slug, text } from '../fields.ts'
import { addressesOf } from '../former-addresses.ts'
import { scheduleOf } from '../moment.ts'
import { defineType, uniqueSlugs } from '../type.ts'

const part = z.strictObject({ titlu: text.optional(), text: markdown })

/** An issue of the newsletter: the mail that subscribers get, and a page of the archive. */
export const issue = defineType({
  folder: 'buletine',
  list: '/newsletter/archive',
  schema: z.strictObject({
    data: day,
    ...scheduled({ slug, titlu: text, rezumat: text, parti: z.array(part).min(1) }),
  }),
  unique: uniqueSlugs,
  addresses: ({ ro, en }) =>
    addressesOf('page', '/newsletter/archive/[slug]', { ro: { slug: ro.slug }, en: { slug: en.slug } }),
  save: (tx, key, record) =>
    tx.issue.create({
      data: {
        key,
        date: record.data,
        translations: {
          create: ownTranslations(record, (t) => ({
            ...scheduleOf(t),
            slug: t.slug,
            title: t.titlu,
            summary: t.rezumat,
            parts: JSON.stringify(t.parti.map(({ titlu, text }): IssuePart => ({ heading: titlu, text }))),
          })),
        },
      },
    }),
  remove: (tx, key) => tx.issue.delete({ where: { key } }),
})
