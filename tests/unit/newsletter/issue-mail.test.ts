import { expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { issueMail } from '../../../lib/newsletter/issue-mail.ts'
import { textsOf } from '../../../lib/newsletter/mailing/texts.ts'
import { publishedStore } from '../support/store.ts'

const UNSUBSCRIBE = 'https://localhost/ro/newsletter/dezabonare/x'
const SITE = 'http://localhost:3000'

async function written(locale: 'ro' | 'en') {
  const { database } = publishedStore()
  const texts = await textsOf(database, '2026-octombrie', new Date('2026-11-01T00:00:00Z'))
  const text = texts[locale]
  if (!text) throw new Error(`no text in ${locale}`)
  return issueMail(text, locale, { unsubscribe: UNSUBSCRIBE, seat: null })
}

test.for(routing.locales)('both forms of an issue’s mail hold all of its words (%s)', async (locale) => {
  const { subject, text, html } = await written(locale)
  const words = {
    ro: [
      'Știri din octombrie',
      'Ce am pregătit în octombrie',
      'trei',
      'o întâlnire a membrilor',
      'Întâlnirea membrilor',
    ],
    en: ['News of October', 'What we prepared in October', 'three', 'a meeting of the members', 'The members’ meeting'],
  }[locale]
  expect(subject).toBe(words[0])
  for (const word of words) {
    expect(text).toContain(word)
    expect(html).toContain(word)
  }
  expect(html).toContain(`<html lang="${locale}">`)
  expect(text).not.toMatch(/<[a-z]|\*\*|\]\(/)
})

test.for(routing.locales)(
  'an issue’s mail leads to its page, to what it names and to the way out alone (N-38, %s)',
  async (locale) => {
    const { text, html } = await written(locale)
    const pages = {
      ro: [`${SITE}/ro/documente`, 'https://cccluj.ro/', `${SITE}/ro/newsletter/arhiva/octombrie-2026`, UNSUBSCRIBE],
      en: [`${SITE}/en/documents`, 'https://cccluj.ro/', `${SITE}/en/newsletter/archive/october-2026`, UNSUBSCRIBE],
    }[locale]
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address)).toEqual(pages)
    expect(text.match(/https?:\/\/[^\s)]+/g)).toEqual(pages)
    expect(html).not.toMatch(/src=|url\(|<img|<link/)
  },
)
