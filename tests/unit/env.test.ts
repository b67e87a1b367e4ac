import path from 'node:path'
import { expect, test } from 'vitest'
import { EnvError, readEnv } from '../../lib/env.ts'

const WRONG = {
  DATABASE_URL: 'postgres://ana:hunter2@db/site',
  DATA_DIR: '',
  CONTENT_DIR: '',
  PORT: '99999',
  TRUSTED_PROXY_HOPS: 'many',
  CONFIRMATIONS_PER_HOUR: '0',
  SITE_ORIGIN: 'https://example.org/secret-path/',
  SMTP_URL: 'https://ana:swordfish@mail.example.org',
  MAIL_FROM: 'Ana\r\nBcc: bogdan@example.org',
  STAFF_EMAIL: 'cristina',
  DKIM_SELECTOR: 'dan ._domainkey',
  DKIM_KEY_FILE: '',
}

function messageOf(env: Record<string, string>): string {
  try {
    readEnv(env)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return ''
}

test('with nothing set, everything has a place beside the checkout', () => {
  expect(readEnv({})).toEqual({
    databaseFile: path.resolve('data/site.db'),
    dataDir: path.resolve('data'),
    mediaDir: path.resolve('data/media'),
    contentDir: path.resolve('content'),
    port: 3000,
    confirmationsPerHour: 60,
    siteOrigin: 'http://localhost:3000',
    hasOwnOrigin: false,
    mail: {},
  })
})

test('what is set is used', () => {
  const env = readEnv({
    DATABASE_URL: 'file:/srv/site.db',
    DATA_DIR: '/srv',
    PORT: '8080',
    SITE_ORIGIN: 'https://cccluj.ro',
  })
  expect(env).toMatchObject({
    databaseFile: '/srv/site.db',
    mediaDir: '/srv/media',
    port: 8080,
    siteOrigin: 'https://cccluj.ro',
    hasOwnOrigin: true,
  })
})

test('every wrong variable is named in one error, each with what is expected', () => {
  const lines = messageOf(WRONG).split('\n')
  expect(lines.map((line) => line.split(':')[0])).toEqual(Object.keys(WRONG))
  for (const line of lines) expect(line).toMatch(/^\w+: expected /)
})

test('the error never shows a value: it may be a secret', () => {
  const message = messageOf(WRONG)
  for (const part of ['postgres', 'hunter2', '99999', 'secret-path', 'swordfish', 'bogdan', 'cristina', 'dan']) {
    expect(message).not.toContain(part)
  }
})

test.for(['0', '-1', '80.5', 'http', ''])('PORT=%j is refused', (PORT) => {
  expect(messageOf({ PORT })).toMatch(/^PORT: expected/)
})

test.for(['example.org', 'https://example.org/', 'ftp://example.org', 'https://a b', 'javascript:alert(1)'])(
  'SITE_ORIGIN=%j is refused',
  (SITE_ORIGIN) => {
    expect(messageOf({ SITE_ORIGIN })).toMatch(/^SITE_ORIGIN: expected/)
  },
)

const MAIL = { SMTP_URL: 'smtps://ana:a%20b@mail.example.org', MAIL_FROM: '"Știri, Cluj" <news@example.org>' }

test('a mail server, a sender and a signing key are taken as set', () => {
  const { mail } = readEnv({ ...MAIL, STAFF_EMAIL: 'staff@example.org', DKIM_SELECTOR: 's1', DKIM_KEY_FILE: 'key.pem' })
  expect(mail.smtpUrl?.host).toBe('mail.example.org')
  expect(mail).toMatchObject({
    from: { name: 'Știri, Cluj', address: 'news@example.org' },
    staff: 'staff@example.org',
    dkim: { selector: 's1', keyFile: 'key.pem' },
  })
})

test('a sender may be an address alone: its name is then the institution’s', () => {
  expect(readEnv({ MAIL_FROM: 'news@example.org' }).mail.from).toEqual({ name: undefined, address: 'news@example.org' })
})

test.for([
  ['MAIL_FROM', { SMTP_URL: MAIL.SMTP_URL }],
  ['DKIM_SELECTOR', { DKIM_KEY_FILE: 'key.pem' }],
  ['DKIM_KEY_FILE', { DKIM_SELECTOR: 's1' }],
] as const)('%s is missed where another variable needs it', ([name, env]) => {
  expect(messageOf(env)).toMatch(new RegExp(`^${name}: expected`))
})

test.for([
  'smtp://',
  'smtp:mail.example.org',
  'smtp://mail.example.org/path',
  'smtp://mail.example.org?pool=true',
  'mail',
])('SMTP_URL=%j is refused', (SMTP_URL) => {
  expect(messageOf({ SMTP_URL, MAIL_FROM: MAIL.MAIL_FROM })).toMatch(/^SMTP_URL: expected/)
})

test.for(['a@b', 'a@example.org, b@example.org', '<a@example.org> b', 'A <a@example.org> <b@example.org>', 'A'])(
  'MAIL_FROM=%j is refused',
  (MAIL_FROM) => {
    expect(messageOf({ MAIL_FROM })).toMatch(/^MAIL_FROM: expected/)
  },
)
