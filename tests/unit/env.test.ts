import path from 'node:path'
import { expect, test } from 'vitest'
import { EnvError, readEnv } from '../../lib/env.ts'

const WRONG = {
  DATABASE_URL: 'postgres://ana:hunter2@db/site',
  DATA_DIR: '',
  CONTENT_DIR: '',
  PORT: '99999',
  SITE_ORIGIN: 'https://example.org/secret-path/',
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
    siteOrigin: 'http://localhost:3000',
    hasOwnOrigin: false,
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
  for (const part of ['postgres', 'hunter2', '99999', 'secret-path']) expect(message).not.toContain(part)
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
