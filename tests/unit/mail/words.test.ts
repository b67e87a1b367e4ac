import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../i18n/routing.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { hashOf } from '../../../lib/newsletter/tokens.ts'
import { readUnsubscribeToken } from '../../../lib/newsletter/unsubscribe-token.ts'
import { dump } from '../support/dump.ts'
import { everyMail, textOf } from '../support/every-mail.ts'
import { read } from '../support/mail-server.ts'
import { START, signUpOf } from '../support/newsletter.ts'
import { connected } from '../support/outbox.ts'
import { publishedStore } from '../support/store.ts'

const SITE = 'http://localhost:3000'

/**
 * What each mail says of what it is, until when, and what happens if it is ignored; and the pages that it leads to, but
 * for an issue's, which are in its words (issue-mail.test.ts).
 */
const WORDS: Record<Locale, Record<string, { says: string[]; pages?: string[] }>> = {
  ro: {
    confirm: {
      says: [
        'Confirmă abonarea la newsletterul Centrului Cultural Clujean',
        'valabil până pe 27 noiembrie 2026',
        '12:00',
        'Dacă nu ai cerut tu abonarea, nu trebuie să faci nimic',
        'în 7 zile',
        '30 de zile',
      ],
      pages: ['/ro/newsletter/confirmare/', '/ro/newsletter/anulare/'],
    },
    already: {
      says: ['Adresa ta este deja abonată', 'nu s-a schimbat nimic', '24 noiembrie 2026', '13:00'],
      pages: ['/ro/newsletter/preferinte/', '/ro/newsletter/dezabonare/'],
    },
    welcome: { says: ['Abonarea este confirmată', 'Te poți dezabona oricând'], pages: ['/ro/newsletter/dezabonare/'] },
    manage: {
      says: ['Linkul către preferințele abonării', '13:00', 'Dacă nu ai cerut tu linkul'],
      pages: ['/ro/newsletter/preferinte/', '/ro/newsletter/dezabonare/'],
    },
    export: {
      says: ['o copie a datelor', 'fișierul atașat', 'JSON', 'cel mult 60 de minute'],
      pages: ['/ro/newsletter/dezabonare/'],
    },
    alert: { says: ['are nevoie de atenție', 'npm run newsletter -- stats'], pages: [] },
    issue: { says: ['pentru că te-ai abonat pe site-ul Centrului', 'Citește pe site', 'Dezabonează-te'] },
  },
  en: {
    confirm: {
      says: [
        'Confirm your subscription to the Cluj Cultural Center newsletter',
        'works until 27 November 2026',
        '12:00',
        'If it was not you who asked, you need not do anything',
        'in 7 days',
        '30 days',
      ],
      pages: ['/en/newsletter/confirm/', '/en/newsletter/cancel/'],
    },
    already: {
      says: ['Your address is already subscribed', 'nothing has changed', '24 November 2026', '13:00'],
      pages: ['/en/newsletter/preferences/', '/en/newsletter/unsubscribe/'],
    },
    welcome: {
      says: ['Your subscription is confirmed', 'You can unsubscribe at any time'],
      pages: ['/en/newsletter/unsubscribe/'],
    },
    manage: {
      says: ['The link to your subscription preferences', '13:00', 'If it was not you who asked'],
      pages: ['/en/newsletter/preferences/', '/en/newsletter/unsubscribe/'],
    },
    export: {
      says: ['A copy of the data', 'attached file', 'JSON', 'for 60 minutes at most'],
      pages: ['/en/newsletter/unsubscribe/'],
    },
    alert: { says: ['needs attention', 'npm run newsletter -- stats'], pages: [] },
    issue: { says: ['because you subscribed on', 'Read it on the site', 'Unsubscribe'] },
  },
}

const NAME = { ro: 'Centrul Cultural Clujean', en: 'Cluj Cultural Center' }
const WHY = { ro: /Primești acest (mesaj|newsletter) pentru că/, en: /You get this (message|newsletter) because/ }

describe.each(['ro', 'en'] as const)('in %s', (locale) => {
  test('every mail says who, why, until when and what if it is ignored, in both of its forms (N-13, N-15, J-12)', async () => {
    const { mails } = await everyMail(locale)
    expect([...mails.keys()].sort()).toEqual(Object.keys(WORDS[locale]).sort())
    for (const [template, mail] of mails) {
      const html = textOf(mail.html || '')
      for (const word of [NAME[locale], WHY[locale], ...(WORDS[locale][template]?.says ?? [])]) {
        expect(mail.text, template).toMatch(word)
        expect(html, template).toMatch(word)
      }
    }
  })

  test('a mail leads to its own pages of this site alone, each on a line of its own (N-13, N-38)', async () => {
    const { mails } = await everyMail(locale)
    for (const [template, { text = '', html }] of mails) {
      const { pages } = WORDS[locale][template] ?? {}
      if (!pages) continue
      const links = [...String(html).matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address)
      expect(
        text.split('\n').filter((line) => line.includes('://')),
        template,
      ).toEqual(links)
      expect(
        links.map((link) => link.replace(/[^/]+$/, '')),
        template,
      ).toEqual(pages.map((page) => SITE + page))
      expect(html, template).not.toMatch(/<img|src=|url\(|<link|<script/i)
    }
  })

  test('the mail that asks for a confirmation holds nothing that somebody typed, but its recipient (N-13)', async () => {
    const { database } = publishedStore()
    const { server, transport } = await connected()
    const signUp = signUpOf('Cumpara+reclama.example@example.org', { locale, page: `/${locale}/reclama` })
    await requestSubscription(database, signUp, START)
    await deliverDue(database, transport, START)
    const [mail] = await Promise.all(server.received.map(read))
    expect(mail?.to).toMatchObject({ value: [{ address: signUp.address.email, name: '' }] })
    const others = mail?.headerLines.filter(({ key }) => key !== 'to').map(({ line }) => line) ?? []
    expect(others.length).toBeGreaterThan(10)
    for (const said of [mail?.text, mail?.html, ...others]) expect(said).not.toMatch(/cumpara|reclama/i)
  })

  test('no mail is larger than 20 kB, and each is in its language (N-13, N-14)', async () => {
    const { mails, received } = await everyMail(locale)
    for (const { raw } of received) expect(raw.length).toBeLessThan(20_000)
    for (const [, mail] of mails) {
      expect(mail.headers.get('content-language')).toBe(locale)
      expect(mail.html).toContain(`<html lang="${locale}">`)
    }
  })

  test('the postal address is in every mail once it is known (J-12)', async () => {
    const seat = 'Piața Unirii 1, Cluj-Napoca'
    const { mails } = await everyMail(locale, { seat })
    for (const [, mail] of mails) {
      expect(mail.text).toContain(seat)
      expect(textOf(mail.html || '')).toContain(seat)
    }
  })
})

test('whose language is none of ours is written to in Romanian, with the postal address (N-14, J-12)', async () => {
  const seat = 'Piața Unirii 1, Cluj-Napoca'
  const { mails } = await everyMail('hu', { seat })
  expect(mails.size).toBe(6)
  for (const [template, mail] of mails) {
    expect(mail.headers.get('content-language'), template).toBe('ro')
    expect(mail.text, template).toMatch(WHY.ro)
    expect(mail.text, template).toContain(seat)
  }
})

test('the links of a mail are whole tokens, of which the store holds hashes alone (N-06)', async () => {
  const { mails, database, file } = await everyMail('ro')
  const tokenOf = (template: string, page: string) =>
    new RegExp(`/${page}/([\\w-]+)`).exec(mails.get(template)?.text ?? '')?.[1] ?? ''
  const known = await database.newsletterToken.findMany()
  const purposes = new Map(known.map(({ hash, purpose }) => [hash, purpose]))
  expect(purposes.get(hashOf(tokenOf('confirm', 'confirmare')))).toBe('confirm')
  expect(purposes.get(hashOf(tokenOf('confirm', 'anulare')))).toBe('cancel')
  expect(purposes.get(hashOf(tokenOf('manage', 'preferinte')))).toBe('manage')
  expect(purposes.get(hashOf(tokenOf('already', 'preferinte')))).toBe('manage')
  const { id } = await database.subscriber.findFirstOrThrow()
  expect(readUnsubscribeToken(tokenOf('welcome', 'dezabonare'))).toBe(id)
  const tokens = [...mails.values()].flatMap(({ text = '' }) => text.match(/(?<=\/)[\w-]{43,}$/gm) ?? [])
  expect(tokens).toHaveLength(9)
  const kept = JSON.stringify(dump(file))
  expect(tokens.filter((token) => kept.includes(token))).toEqual([])
})

test('an export is a file with all that is known (N-29)', async () => {
  const { mails } = await everyMail('ro')
  const [file] = mails.get('export')?.attachments ?? []
  expect(file).toMatchObject({ filename: 'newsletter.json', contentType: 'application/json' })
  expect(JSON.parse(String(file?.content))).toMatchObject({
    address: 'Ana@example.org',
    language: 'ro',
    state: 'active',
  })
})

test('letters of Romanian stand in subject, sender and text as they are written (N-15)', async () => {
  const { mails } = await everyMail('ro', { from: 'Știri și întâlniri <news@example.org>' })
  const mail = mails.get('confirm')
  expect(mail?.from?.value).toEqual([{ name: 'Știri și întâlniri', address: 'news@example.org' }])
  expect(mail?.subject).toBe('Confirmă abonarea la newsletterul Centrului Cultural Clujean')
  for (const text of [mail?.subject, mail?.text, mail?.from?.text]) {
    expect(text).toBe(text?.normalize('NFC'))
    expect(text).not.toMatch(/[\u015E\u015F\u0162\u0163\uFFFD]/)
  }
})
