import { createHash, randomBytes } from 'node:crypto'
import type { NewsletterToken } from '../../prisma/generated/client.ts'
import type { Write } from '../db/write.ts'

/** What a mailed link is for; a token of one purpose is nothing on another's page (N-06). */
export type TokenPurpose = 'confirm' | 'cancel' | 'manage'

const TOKEN_LENGTH_IN_BYTES = 32

/** 32 bytes in base64url, as it stands in an address. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Whose link it is: somebody who asked, or somebody who is subscribed. */
type Owner = { requestId: number } | { subscriberId: number }

/**
 * Makes a link's token while its mail is written: the store keeps its hash alone, so that nobody who reads the store can
 * confirm, or manage, for somebody else.
 *
 * @returns the token, which is in the mail and nowhere else.
 */
export async function issueToken(tx: Write, purpose: TokenPurpose, owner: Owner, expiresAt: Date): Promise<string> {
  const token = randomBytes(TOKEN_LENGTH_IN_BYTES).toString('base64url')
  await tx.newsletterToken.create({ data: { hash: hashOf(token), purpose, ...owner, expiresAt } })
  return token
}

/** What is known of a token; undefined when it is none, is for something else, or is over. */
export async function findToken(
  tx: Write,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<NewsletterToken | undefined> {
  if (!TOKEN.test(token)) return undefined
  // Found by its hash: how long that takes tells nothing of the token.
  const found = await tx.newsletterToken.findUnique({ where: { hash: hashOf(token) } })
  return found && found.purpose === purpose && found.expiresAt > now ? found : undefined
}

/** SHA-256 of a token, hexadecimal. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether a token was one for this purpose once, though it may be over. */
export async function isKnown(tx: Write, purpose: TokenPurpose, token: string): Promise<boolean> {
  return (await tx.newsletterToken.count({ where: { hash: hashOf(token), purpose } })) > 0
}
