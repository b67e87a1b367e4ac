import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { EnvError, readEnv } from '../../../lib/env.ts'
import { compose } from '../../../lib/mail/compose.ts'
import type { Letter } from '../../../lib/mail/letter.ts'
import { readMail } from '../../../lib/mail/parts.ts'
import { openTransport } from '../../../lib/mail/transport.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { signedHeaders } from '../support/dkim.ts'
import { everyMail } from '../support/every-mail.ts'
import { read } from '../support/mail-server.ts'
import { later, START } from '../support/newsletter.ts'
import { connected, put, request } from '../support/outbox.ts'
import { publishedStore, scratchFolder } from '../support/store.ts'

/** A pair of keys, the private one in a file. */
function keys(modulusLength = 2048) {
  const pair = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const file = path.join(scratchFolder(), 'dkim.pem')
  writeFileSync(file, pair.privateKey)
  return { file, publicKey: pair.publicKey }
}

test.for(['', 'centru+stiri@example.org'])(
  'mails that bring more can be left with one click, issues too; answers to a question have nothing to leave (N-30, address “%s”)',
  async (email) => {
    const { received, mails } = await everyMail('ro', { email })
    const byMail = email ? ', <mailto:centru%2Bstiri@example.org?subject=unsubscribe>' : ''
    const leavable = new Map<string, string>()
    for (const { raw } of received) {
      const { headers } = readMail(raw.toString('latin1'))
      const template = [...mails].find(([, { messageId }]) => messageId === headers.get('message-id'))?.[0] ?? ''
      expect(headers.get('auto-submitted')).toBe('auto-generated')
      expect(headers.get('precedence'), template).toBe(template === 'issue' ? 'bulk' : undefined)
      expect(new Date(headers.get('date') ?? '')).toEqual(START)
      const leave = headers.get('list-unsubscribe')
      if (!leave) continue
      const [, token = '', rest] = /^<http:\/\/localhost:3000\/api\/n\/u\/([\w-]+)>(.*)$/.exec(leave) ?? []
      expect(rest, template).toBe(byMail)
      leavable.set(template, token)
      expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
      expect(headers.get('list-id')).toBe('Newsletter <newsletter.localhost>')
      expect(headers.get('list-help')).toBe('<http://localhost:3000/ro/newsletter>')
      expect(headers.get('list-owner')).toBe(email ? '<mailto:centru%2Bstiri@example.org>' : undefined)
    }
    expect([...leavable.keys()].sort()).toEqual(['already', 'confirm', 'issue', 'welcome'])
    // In the mail that asks for a confirmation, one click says that it was not its reader who asked.
    expect(mails.get('confirm')?.text).toContain(`/anulare/${leavable.get('confirm')}\n`)
    expect(mails.get('issue')?.text).toContain(`/dezabonare/${leavable.get('issue')}\n`)
  },
)

test('a signature covers both headers of the way out, and holds (N-30)', async () => {
  const { file, publicKey } = keys()
  const { server, transport } = await connected({ DKIM_SELECTOR: 'site', DKIM_KEY_FILE: file })
  const { database } = publishedStore()
  const { id: requestId } = await request(database, later(periods.confirmation))
  await put(database, 'confirm', { requestId })
  await deliverDue(database, transport, START)
  const raw = server.received[0]?.raw ?? Buffer.from('')
  const signed = signedHeaders(raw, publicKey)
  expect(signed).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'list-id']))
  expect(signed).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']))
  expect(raw.toString('latin1')).toMatch(/d=example\.org;[\s\S]*s=site;/)
  const changed = raw.toString('latin1').replace('One-Click', 'Two-Click')
  expect(signedHeaders(Buffer.from(changed, 'latin1'), publicKey)).toBeUndefined()
})

test('a key that is weak, no key, or not there stops the start', () => {
  const weak = keys(1024).file
  const none = path.join(scratchFolder(), 'none.pem')
  writeFileSync(none, 'secret words')
  for (const DKIM_KEY_FILE of [weak, none, '/nowhere/key.pem']) {
    const open = () => openTransport(readEnv({ DKIM_SELECTOR: 'site', DKIM_KEY_FILE }))
    expect(open).toThrow(EnvError)
    expect(open).toThrow(/^DKIM_KEY_FILE: expected [^/]*$/)
  }
})

const PIECES = [
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\x7f',
  '\t',
  ' ',
  ',',
  ';',
  '<',
  '>',
  '"',
  '(',
  ')',
  ':',
  '@',
  '\\',
  'Bcc:',
  'RCPT TO:',
  'ș',
  '=?utf-8?q?=0d=0a?=',
  '%0a',
  'a',
  'ana@example.org',
  'x.ro',
]

/** The same strings at each run. */
function strings(count: number): string[] {
  let seed = 1
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(7) }, () => PIECES[next(PIECES.length)]).join(''),
  )
}

const FUZZ = strings(10_000)

/** A letter of which a test changes something. */
const letter: Letter = {
  to: 'ana@example.org',
  locale: 'ro',
  written: () => ({ subject: 'S', text: 'T', html: 'H' }),
}

const NOBODY = { seat: null, email: null }

test('whatever is in the store, a mail has one recipient and the headers that were meant, or does not leave (N-17)', async () => {
  const { server, transport } = await connected()
  const names = new Set<string>()
  let refused = 0
  for (const [index, text] of FUZZ.entries()) {
    // As an address, and as a subject, in turn.
    const meant =
      index % 2 ? { ...letter, to: text } : { ...letter, written: () => ({ subject: text, text, html: text }) }
    server.received = []
    try {
      const options = compose({ messageId: `<${index}@localhost>` }, meant, NOBODY, START)
      await transport.send({ id: index, template: 'x', options }, AbortSignal.timeout(5_000))
    } catch {
      refused++
      continue
    }
    const [mail] = server.received
    expect(mail?.recipients, JSON.stringify(text)).toHaveLength(1)
    const headers = mail ? [...(await read(mail)).headers.keys()] : []
    // A subject of spaces alone is none.
    names.add(
      headers
        .filter((name) => name !== 'subject')
        .sort()
        .join(),
    )
  }
  expect(names).toEqual(new Set(['auto-submitted,content-language,content-type,date,from,message-id,mime-version,to']))
  expect(refused).toBeGreaterThan(1_000)
  expect(refused).toBeLessThan(FUZZ.length)
}, 240_000)

/** A letter with a header of one word, so long. */
const LONG: Record<string, (length: number) => Letter> = {
  subject: (length) => ({ ...letter, written: () => ({ subject: 'a'.repeat(length), text: 'T', html: 'H' }) }),
  'List-Unsubscribe': (length) => ({ ...letter, oneClick: `http://localhost/${'a'.repeat(length - 19)}` }),
}

test.for(Object.entries(LONG))('no line of a header is longer than 998 characters: %s (N-17)', async ([, of]) => {
  const { server, transport } = await connected()
  const options = (length: number) => compose({ messageId: '<1@localhost>' }, of(length), NOBODY, START)
  await transport.send({ id: 1, template: 'x', options: options(997) }, AbortSignal.timeout(5_000))
  const lines = server.received[0]?.raw.toString('latin1').split('\r\n') ?? []
  expect(Math.max(...lines.map((line) => line.length))).toBe(998)
  for (const length of [998, 999]) expect(() => options(length)).toThrow('more than one line')
})

test('one click is sent to the address of the site, whatever it is called', async () => {
  vi.stubEnv('SITE_ORIGIN', 'https://www.example.ro')
  try {
    const { received } = await everyMail('en')
    const mails = await Promise.all(received.map(read))
    for (const { html } of mails)
      for (const [, address] of String(html).matchAll(/href="([^"]+)"/g))
        expect(address).toMatch(/^https:\/\/(?:www\.example\.ro\/en|cccluj\.ro)\//)
  } finally {
    vi.stubEnv('SITE_ORIGIN', undefined)
  }
})
