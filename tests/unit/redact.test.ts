import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { unsubscribeToken } from '../../lib/newsletter/unsubscribe-token.ts'
import { redact } from '../../lib/redact.mjs'
import './support/newsletter.ts'

test.for([
  'ana@example.org',
  'Ana.Pop+newsletter@mail.example.co.uk',
  'ștefan@exemplu-țară.ro',
  'ana%40example.org',
  'email=ana@example.org&x=1',
  '550 5.1.1 <ana@example.org>: no such user',
  'smtp://user:hunter2@mail.example.org:587',
])('no address is left of %s (N-40)', (text) => {
  expect(redact(text)).toContain('[address]')
  expect(redact(text)).not.toMatch(/ana|ștefan|Pop|hunter2|example|exemplu|@|%40/)
})

test('no token is left, wherever it stands (N-40)', () => {
  for (let tried = 0; tried < 1_000; tried++) {
    const token = randomBytes(32).toString('base64url')
    for (const text of [token, `GET /ro/newsletter/confirmare/${token}?x`, `"${token}"`, `…/confirm/${token}/`]) {
      expect(redact(text)).not.toContain(token)
    }
  }
  for (const id of [1, 99, 12_345, 1_000_000])
    expect(redact(`/api/n/u/${unsubscribeToken(id)}`)).toBe('/api/n/u/[token]')
})

test.for([
  'at openDatabase (/srv/site/node_modules/@prisma/client/runtime/library.js:12:34)',
  'at async /srv/site/.next/server/chunks/ssr/node_modules_next_dist_esm_build_templates_app-page_1a2b3c.js:1:2',
  'Mail 12 (confirm) cannot be written: A header would hold more than one line',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
])('what staff need to find a fault stays: %s', (text) => {
  expect(redact(text)).toBe(text)
})

test('whatever a process writes out is redacted', () => {
  const script = `import { redactOutput } from './lib/redact.mjs'
    redactOutput()
    console.log('log', 'ana@example.org')
    console.error(new Error('ana@example.org'))
    console.error('at', { to: 'ana@example.org' })
    process.stdout.write('ana@example.org\\n')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('log [address]\n[address]\n')
  expect(stderr).toContain('Error: [address]')
  expect(stderr).toContain("at { to: '[address]' }")
  expect(stdout + stderr).not.toContain('example.org')
})
