import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DKIMOptions } from 'nodemailer'
import { type Env, EnvError } from '../env.ts'

/** Shorter keys are taken for none by the receivers (J-13). */
export const KEY_LENGTH_AT_LEAST_IN_BITS = 2048

const EXPECTED = `DKIM_KEY_FILE: expected the file of an RSA private key in PEM, of ${KEY_LENGTH_AT_LEAST_IN_BITS} bits or more`

/**
 * With what mails are signed, as an option of the mailer; nothing where the operator set no key. The mailer signs the
 * list headers as well, both of which one-click unsubscribing needs signed (RFC 8058).
 *
 * @throws EnvError when the key cannot be read or is too weak.
 */
export function dkimOptions({ mail, siteOrigin }: Env): { dkim?: DKIMOptions } {
  if (!mail.dkim) return {}
  const privateKey = readKey(path.resolve(mail.dkim.keyFile))
  const domainName = (mail.from?.address ?? new URL(siteOrigin).hostname).replace(/^.*@/, '')
  return { dkim: { domainName, keySelector: mail.dkim.selector, privateKey } }
}

function readKey(file: string): string {
  let pem: string
  let bits: number | undefined
  try {
    pem = readFileSync(file, 'utf8')
    const key = createPrivateKey(pem)
    bits = key.asymmetricKeyType === 'rsa' ? key.asymmetricKeyDetails?.modulusLength : 0
  } catch (error) {
    throw new EnvError(EXPECTED, { cause: error })
  }
  if (!bits || bits < KEY_LENGTH_AT_LEAST_IN_BITS) throw new EnvError(EXPECTED)
  return pem
}
