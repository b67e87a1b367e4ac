import { z } from 'zod'
import { type Locale, routing } from '../../../i18n/routing.ts'
import {
  count,
  markdown,
  pageSlug,
  partialDate,
  scheduled,
  shownLocale,
  text,
  translations,
  url,
  yesNo,
} from '../fields.ts'
import { addressesOf } from '../former-addresses.ts'
import { scheduleOf } from '../moment.ts'
import { defineType, uniqueSlugs } from '../type.ts'

/** The lists of a profile: the name in content files, and the field in the store. */
const LISTS = {
  apartenente: 'memberships',
  echipa: 'managementTeam',
  limbi: 'languages',
  industrii: 'sectoralIndustries',
  domenii_tehnologice: 'technologyFields',
  prioritati_s3: 's3PriorityAreas',
  industrii_emergente: 'emergingIndustries',
  actori_principali: 'majorPlayers',
  servicii: 'supportServices',
  tari_internationale: 'internationalCountries',
  activitati_internationale: 'internationalActivities',
  tari_transnationale: 'transnationalCountries',
  clustere_partenere: 'partnerClusters',
  programe_finantate: 'fundedProgrammes',
  proiecte: 'regionalProgrammes',
} as const

const listNames = z.enum(Object.keys(LISTS).filter((name): name is keyof typeof LISTS => name in LISTS))

/** An entry of a list: a line, or a line with its details and an address. */
const item = z.union([text, z.strictObject({ text, detaliu: text.optional(), adresa: url.optional() })])

/** Levels of the excellence label. */
const LEVELS = { bronz: 'bronze', argint: 'silver', aur: 'gold' } as const

/** The fields that are the same in both languages. */
const neutral = {
  infiintat: partialDate.optional(),
  personal_conducere: count.optional(),
  eticheta_nivel: z.enum(['bronz', 'argint', 'aur']).optional(),
  eticheta_data: partialDate.optional(),
  membri_total: count.optional(),
  membri_fondatori: count.optional(),
  imm: count.optional(),
  companii_mari: count.optional(),
  organizatii_cercetare: count.optional(),
  alti_actori: count.optional(),
  componenta_la_data: partialDate.optional(),
  strategie_formalizata: yesNo.optional(),
  strategie_internationalizare: yesNo.optional(),
  website: url.optional(),
  sursa_url: url.optional(),
}

const optionalTexts = {
  eticheta: text.optional(),
  sprijin_extindere: markdown.optional(),
  strategie: markdown.optional(),
  poveste_titlu: text.optional(),
  poveste: markdown.optional(),
  motive: markdown.optional(),
}

const schema = z.strictObject({
  ...neutral,
  ...scheduled({
    slug: pageSlug,
    nume: text,
    rezumat: text,
    ...optionalTexts,
    liste: z.partialRecord(listNames, z.array(item)).default({}),
  }),
})

type Profile = z.output<typeof schema>

function listRows(record: Profile, locale: Locale) {
  return listNames.options.flatMap((name) =>
    (record[shownLocale(record, locale)].liste[name] ?? []).map((entry, position) => {
      const { text, detaliu, adresa } = typeof entry === 'string' ? { text: entry } : entry
      return { locale, field: LISTS[name], position, text, detail: detaliu ?? null, url: adresa ?? null }
    }),
  )
}

/** A cluster organisation with every field of the platform's profile; what has no value is missing, not empty. */
export const cluster = defineType({
  folder: 'clustere',
  list: '/clusters',
  schema,
  unique: uniqueSlugs,
  addresses: ({ ro, en }) => {
    const slugs = { ro: { slug: ro.slug }, en: { slug: en.slug } }
    return {
      ...addressesOf('page', '/clusters/[slug]', slugs),
      ...addressesOf('print', '/clusters/[slug]/print', slugs),
    }
  },
  wanted: (record) => ({
    ...pick(record, Object.keys(neutral)),
    ...pick(record.ro, Object.keys(optionalTexts), 'ro.'),
    ...pick(record.ro.liste, listNames.options, 'ro.liste.'),
  }),
  save: (tx, key, record) =>
    tx.cluster.create({
      data: {
        key,
        establishedOn: record.infiintat ?? null,
        managementStaff: record.personal_conducere ?? null,
        excellenceLevel: record.eticheta_nivel ? LEVELS[record.eticheta_nivel] : null,
        excellenceLabelDate: record.eticheta_data ?? null,
        totalMembers: record.membri_total ?? null,
        foundingMembers: record.membri_fondatori ?? null,
        smeMembers: record.imm ?? null,
        largerCompanies: record.companii_mari ?? null,
        researchOrganisations: record.organizatii_cercetare ?? null,
        otherActors: record.alti_actori ?? null,
        compositionAsOf: record.componenta_la_data ?? null,
        formalisedStrategy: record.strategie_formalizata ?? null,
        internationalisationFocus: record.strategie_internationalizare ?? null,
        website: record.website ?? null,
        sourceUrl: record.sursa_url ?? null,
        items: { create: routing.locales.flatMap((locale) => listRows(record, locale)) },
        translations: {
          create: translations(record, (t) => ({
            ...scheduleOf(t),
            slug: t.slug,
            name: t.nume,
            summary: t.rezumat,
            excellenceLabel: t.eticheta ?? null,
            scaleUpSupport: t.sprijin_extindere ?? null,
            strategy: t.strategie ?? null,
            successTitle: t.poveste_titlu ?? null,
            successStory: t.poveste ?? null,
            whyCooperate: t.motive ?? null,
          })),
        },
      },
    }),
  remove: (tx, key) => tx.cluster.delete({ where: { key } }),
})

function pick(record: Record<string, unknown>, names: readonly string[], prefix = ''): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [prefix + name, record[name]]))
}
