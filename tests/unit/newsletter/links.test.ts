import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { linkAddress, oneClickAddress } from '../../../lib/newsletter/links.ts'
import { addUnsubscribeKey, readUnsubscribeToken, unsubscribeToken } from '../../../lib/newsletter/unsubscribe-token.ts'

beforeAll(() => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'links-')))
  vi.stubEnv('SITE_ORIGIN', 'https://example.org')
})

test('a mail’s links are absolute, and in its language', () => {
  expect(linkAddress('confirm', 'ro', 'T_-1')).toBe('https://example.org/ro/newsletter/confirmare/T_-1')
  expect(linkAddress('cancel', 'en', 'T_-1')).toBe('https://example.org/en/newsletter/cancel/T_-1')
  expect(linkAddress('manage', 'ro', 'T_-1')).toBe('https://example.org/ro/newsletter/preferinte/T_-1')
  expect(linkAddress('unsubscribe', 'en', 'T_-1')).toBe('https://example.org/en/newsletter/unsubscribe/T_-1')
  expect(oneClickAddress('T_-1')).toBe('https://example.org/api/n/u/T_-1')
})

test('a token to unsubscribe says for whom it is, and goes into an address as it is', () => {
  for (const id of [1, 7, 4_000_000]) {
    const token = unsubscribeToken(id)
    expect(token).toMatch(/^[A-Za-z0-9_-]{60,120}$/)
    expect(readUnsubscribeToken(token)).toBe(id)
    expect(unsubscribeToken(id)).toBe(token)
  }
  expect(unsubscribeToken(1)).not.toBe(unsubscribeToken(2))
})

test('a new key makes other tokens, and the oldest mail’s still works (N-27)', () => {
  const old = unsubscribeToken(5)
  addUnsubscribeKey()
  const young = unsubscribeToken(5)
  expect(young).not.toBe(old)
  addUnsubscribeKey()
  expect([old, young, unsubscribeToken(5)].map(readUnsubscribeToken)).toEqual([5, 5, 5])
})

test('a token with any one bit changed is none (N-27)', () => {
  const token = unsubscribeToken(12)
  const letters = Buffer.from(token)
  for (let bit = 0; bit < letters.length * 8; bit++) {
    const changed = Buffer.from(letters)
    changed.writeUInt8(letters.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(readUnsubscribeToken(changed.toString('latin1')), `bit ${bit}`).toBeUndefined()
  }
})

test.for(['', 'x', '1.1.x', Buffer.from('9.1.x').toString('base64url'), `${'A'.repeat(5000)}`])(
  'what is no token is for nobody: %s',
  (token) => {
    expect(readUnsubscribeToken(token)).toBeUndefined()
  },
)

test('the word of one subscriber does not speak for another', () => {
  const said = Buffer.from(unsubscribeToken(3), 'base64url').toString()
  const forged = Buffer.from(said.replace(/^(\d+)\.3\./, '$1.4.')).toString('base64url')
  expect(readUnsubscribeToken(forged)).toBeUndefined()
})
