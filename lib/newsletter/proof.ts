import { randomBytes } from 'node:crypto'
import { Prisma } from '../../prisma/generated/client.ts'
import type { Statements } from '../db/statements.ts'
import { MINUTE_IN_MS } from '../durations.ts'
import { isSecret } from '../secrets.ts'
import type { Address } from './address.ts'
import { countOne, countsWhere } from './counters.ts'
import { keyedHash } from './keys.ts'
import { isWork } from './work.ts'

/** A challenge can be answered for so long. */
const HOLDS_IN_MS = 10 * MINUTE_IN_MS

/** When it was made, in milliseconds; what makes it one of its kind; and the seal on both, with the address. */
const CHALLENGE = /^(\d{1,15})\.([\w-]{22})\.([0-9a-f]{64})$/

/**
 * What a browser must work on before a form is taken while many come (N-22). It is sealed together with the address that
 * was typed, so that it is worth nothing in another form; it tells nothing of the address.
 */
export function challengeFor(address: Address, now: Date): string {
  const made = `${now.getTime()}.${randomBytes(16).toString('base64url')}`
  return `${made}.${sealOf(made, address)}`
}

/**
 * Whether a form holds a challenge of ours, made for its address and not over, and the work done on it.
 *
 * @returns what tells this proof from all others: {@link takeProof} takes it once. Undefined when there is none.
 */
export async function readProof(
  challenge: string,
  work: string,
  address: Address,
  now: Date,
): Promise<string | undefined> {
  const [, made, nonce, seal = ''] = CHALLENGE.exec(challenge) ?? []
  if (!nonce || !isSecret(seal, sealOf(`${made}.${nonce}`, address))) return undefined
  const age = now.getTime() - Number(made)
  const isProof = age >= 0 && age < HOLDS_IN_MS && (await isWork(challenge, work))
  return isProof ? nonce : undefined
}

/** Takes a proof, so that it counts once, also when the server starts anew. */
export async function takeProof(tx: Statements, proof: string, now: Date): Promise<void> {
  await countOne(tx, { key: keyOf(proof), since: now })
}

/** Whether a form with this proof was taken before: the janitor forgets that long after the proof is over. */
export async function isUsed(tx: Statements, proof: string): Promise<boolean> {
  return (await countsWhere(tx, Prisma.sql`"key" = ${keyOf(proof)}`)).length > 0
}

const keyOf = (proof: string) => `proof ${proof}`

function sealOf(made: string, address: Address): string {
  return keyedHash('newsletter-proof', `${made}.${address.key}`)
}
