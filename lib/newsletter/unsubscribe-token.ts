import { createHmac } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readEnv } from '../env.ts'
import { isSecret, secret } from '../secrets.ts'

/** Keys are files among the secrets, numbered from 1: the highest makes new tokens, all of them are accepted (N-27). */
const KEY = 'newsletter-unsubscribe-'

/**
 * The token of every mail's way out (N-27): made of whom it is for and of a key of this installation, so that nothing is
 * stored, and the oldest mail's still works.
 */
export function unsubscribeToken(subscriberId: number): string {
  return tokenOf(newestKey(), subscriberId)
}

/** For whom a token is; undefined when none of our keys made it. */
export function readUnsubscribeToken(token: string): number | undefined {
  const said = /^(\d{1,6})\.(\d{1,15})\./.exec(Buffer.from(token, 'base64url').toString('latin1'))
  if (!said) return undefined
  const [key, subscriberId] = [Number(said[1]), Number(said[2])]
  return keys().includes(key) && isSecret(token, tokenOf(key, subscriberId)) ? subscriberId : undefined
}

/**
 * A new key for the tokens that are made from now on, where an old one may be known to somebody.
 *
 * @returns its number.
 */
export function addUnsubscribeKey(): number {
  const key = newestKey() + 1
  secret(readEnv().dataDir, `${KEY}${key}`)
  return key
}

function tokenOf(key: number, subscriberId: number): string {
  const made = secret(readEnv().dataDir, `${KEY}${key}`)
  const mac = createHmac('sha256', made).update(`${key}.${subscriberId}.unsub`).digest('base64url')
  return Buffer.from(`${key}.${subscriberId}.${mac}`).toString('base64url')
}

function newestKey(): number {
  return Math.max(1, ...keys())
}

function keys(): number[] {
  const folder = path.join(readEnv().dataDir, 'secrets')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return readdirSync(folder)
    .filter((name) => name.startsWith(KEY))
    .map((name) => Number(name.slice(KEY.length)))
}
