import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Bytes of a secret made here (S-19). */
const SECRET_LENGTH_IN_BYTES = 32

/**
 * A secret of this installation, made at the first question and kept in a file that only its owner can read.
 *
 * @param dataDir Absolute path of the data folder.
 */
export function secret(dataDir: string, name: string): string {
  const file = path.join(dataDir, 'secrets', name)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    // Fails when the file exists: of two processes that start at once, one makes the secret and both read it.
    writeFileSync(file, randomBytes(SECRET_LENGTH_IN_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}

/** Compares what somebody sent with a secret, in a time that does not tell how much of it was right. */
export function isSecret(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
