import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { type Locale, routing } from '../../../i18n/routing.ts'
import { catalogue, pluralCategories } from '../support/catalogue.ts'

const COUNTS = [0, 1, 2, 19, 20, 21, 100, 101, 119, 120, 1000]

/** What messages with a plural say besides. */
const OTHERS = { title: 'Raport', kind: 'PDF', size: '2 MB', language: 'ro', name: (text: string) => text }

const ROMANIAN_PAGES = ['0 pagini', '1 pagină', '2 pagini', '19 pagini', '20 de pagini', '21 de pagini']
const MORE_PAGES = ['100 de pagini', '101 pagini', '119 pagini', '120 de pagini', '1.000 de pagini']

/** Every plural message of the site, as it reads for each of the counts above. */
const EXPECTED: Record<Locale, Record<string, string[]>> = {
  ro: {
    'Register.count': [
      '0 documente',
      '1 document',
      '2 documente',
      '19 documente',
      '20 de documente',
      '21 de documente',
      '100 de documente',
      '101 documente',
      '119 documente',
      '120 de documente',
      '1.000 de documente',
    ],
    'Gallery.count': [
      '0 imagini',
      '1 imagine',
      '2 imagini',
      '19 imagini',
      '20 de imagini',
      '21 de imagini',
      '100 de imagini',
      '101 imagini',
      '119 imagini',
      '120 de imagini',
      '1.000 de imagini',
    ],
    'Document.fileWithPages': [...ROMANIAN_PAGES, ...MORE_PAGES].map(
      (pages) => `Raport (PDF, 2 MB, ${pages}, în română)`,
    ),
    'Audit.statesSeen': [
      '0 stări de pagină',
      '1 stare de pagină',
      '2 stări de pagină',
      '19 stări de pagină',
      '20 de stări de pagină',
      '21 de stări de pagină',
      '100 de stări de pagină',
      '101 stări de pagină',
      '119 stări de pagină',
      '120 de stări de pagină',
      '1.000 de stări de pagină',
    ],
    'Audit.findingsOpen': [
      '0 constatări',
      '1 constatare',
      '2 constatări',
      '19 constatări',
      '20 de constatări',
      '21 de constatări',
      '100 de constatări',
      '101 constatări',
      '119 constatări',
      '120 de constatări',
      '1.000 de constatări',
    ],
  },
  en: {
    'Register.count': COUNTS.map((count) =>
      count === 1 ? '1 document' : `${count === 1000 ? '1,000' : count} documents`,
    ),
    'Document.fileWithPages': COUNTS.map(
      (count) =>
        `Raport (PDF, 2 MB, ${count === 1000 ? '1,000' : count} ${count === 1 ? 'page' : 'pages'}, in Romanian)`,
    ),
    'Audit.statesSeen': COUNTS.map(
      (count) => `${count === 1000 ? '1,000' : count} page ${count === 1 ? 'state' : 'states'}`,
    ),
    'Audit.findingsOpen': COUNTS.map(
      (count) => `${count === 1000 ? '1,000' : count} ${count === 1 ? 'finding' : 'findings'}`,
    ),
    'Gallery.count': COUNTS.map((count) => `${count === 1000 ? '1,000' : count} ${count === 1 ? 'image' : 'images'}`),
  },
}

test.for(routing.locales)('every plural message reads right for every kind of number (%s)', (locale) => {
  const plurals = [...catalogue(locale)].filter(([, message]) => pluralCategories(message).length > 0)
  const printed = plurals.map(([key, message]) => {
    // The message alone: a translator over all of them would want every key typed.
    const t = createTranslator({ locale, messages: { message } })
    return [key, COUNTS.map((count) => t.markup('message', { ...OTHERS, count }))]
  })
  console.log(`${locale}\n${printed.map(([key, lines]) => `${key}: ${[lines].flat().join(' · ')}`).join('\n')}`)
  // Each message must have its lines above: a new plural comes with what it must read.
  expect(EXPECTED[locale]).toMatchObject(Object.fromEntries(printed))
})
