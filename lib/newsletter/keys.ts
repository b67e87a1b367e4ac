import { createHmac } from 'node:crypto'
import { readEnv } from '../env.ts'
import { secret } from '../secrets.ts'

const kept = new Map<string, string>()

/** Keyed hashes for one purpose each: the same value gives another hash for another purpose. */
export type KeyPurpose = 'newsletter-address' | 'newsletter-network' | 'newsletter-proof'

/**
 * HMAC-SHA-256 of a value under a secret of this installation, hexadecimal: tells whether two values are the same, and
 * to nobody without the secret what they were.
 */
export function keyedHash(purpose: KeyPurpose, value: string): string {
  const key = kept.get(purpose) ?? secret(readEnv().dataDir, purpose)
  kept.set(purpose, key)
  return createHmac('sha256', key).update(value).digest('hex')
}
