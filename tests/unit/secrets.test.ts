import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isSecret, secret } from '../../lib/secrets.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'secrets-'))

test('a secret is made once, long enough, for its owner’s eyes only (S-19)', () => {
  const made = secret(dataDir, 'revalidate')
  expect(Buffer.from(made, 'base64url').length).toBeGreaterThanOrEqual(32)
  expect(secret(dataDir, 'revalidate')).toBe(made)
  expect(secret(dataDir, 'another')).not.toBe(made)
  expect(statSync(path.join(dataDir, 'secrets', 'revalidate')).mode & 0o777).toBe(0o600)
})

test('only the secret itself is the secret', () => {
  expect(isSecret('abc', 'abc')).toBe(true)
  for (const wrong of ['', 'ab', 'abd', 'abcd']) expect(isSecret(wrong, 'abc')).toBe(false)
})
